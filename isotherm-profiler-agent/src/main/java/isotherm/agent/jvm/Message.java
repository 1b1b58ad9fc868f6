package isotherm.agent.jvm;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the agent says itself, past the program's streams: those may be null, closed, or a log that is kept. */
public final class Message {
    private Message() {}

    public static void say(String sentence) {
        byte[] line = ("isotherm-profiler: " + sentence + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            new FileOutputStream(FileDescriptor.err).write(line);
        } catch (IOException e) {
            assert e != null : "the program has closed it: there is nobody to tell";
        }
    }
}
