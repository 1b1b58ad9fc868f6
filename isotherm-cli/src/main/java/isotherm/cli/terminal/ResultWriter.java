package isotherm.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Standard output or standard error in UTF-8, which remembers why it could not be written. */
public final class ResultWriter extends PrintWriter {
    private final Watched stream;

    private ResultWriter(Watched stream) {
        super(stream, false, StandardCharsets.UTF_8);
        this.stream = stream;
    }

    static ResultWriter to(FileDescriptor descriptor) {
        return new ResultWriter(new Watched(new FileOutputStream(descriptor)));
    }

    /** Why something that was written to a stream did not arrive; null where all of it did. */
    public static @Nullable String trouble(PrintWriter writer) {
        if (!writer.checkError()) { // which flushes
            return null;
        }
        return writer instanceof ResultWriter known ? known.stream.trouble : "it is closed";
    }

    private static final class Watched extends FilterOutputStream {
        private String trouble = "";

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int start, int count) throws IOException {
            try {
                out.write(bytes, start, count);
            } catch (IOException e) {
                trouble = Objects.requireNonNullElse(e.getMessage(), e.toString());
                throw e;
            }
        }
    }
}
