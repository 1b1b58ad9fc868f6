package isotherm.profiler.export;

import isotherm.profiler.profile.Frame;
import isotherm.profiler.profile.Profile;
import isotherm.profiler.profile.StackProfile;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;

/** A line a stack, equal ones added up, sorted. */
final class Collapsed {
    /** The frame that time waited stands on. */
    static final String WAITING = "(waiting)";

    private Collapsed() {}

    static void write(Profile profile, Writer out) throws IOException {
        Map<String, Long> lines = new TreeMap<>();
        for (StackProfile stack : profile.stacks()) {
            StringBuilder text = new StringBuilder();
            text.append('[')
                    .append(clean(profile.threads().get(stack.thread()).name()))
                    .append(']');
            for (Frame frame : stack.frames().reversed()) {
                text.append(';').append(clean(name(frame)));
            }
            if (stack.nanos() > 0) {
                lines.merge(text.toString(), stack.nanos(), Long::sum);
            }
            if (stack.waitingNanos() > 0) {
                lines.merge(text.append(';').append(WAITING).toString(), stack.waitingNanos(), Long::sum);
            }
        }
        for (Map.Entry<String, Long> line : lines.entrySet()) {
            out.write(line.getKey() + " " + line.getValue() + "\n");
        }
    }

    static String name(Frame frame) {
        return frame.method().className() + "." + frame.method().name();
    }

    /** A semicolon would end the frame, an end of line the stack. */
    private static String clean(String name) {
        return name.replace(';', ':').replace('\n', ' ').replace('\r', ' ');
    }
}
