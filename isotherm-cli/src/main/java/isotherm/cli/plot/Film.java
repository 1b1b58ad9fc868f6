package isotherm.cli.plot;

import isotherm.cli.terminal.WrongInputException;
import isotherm.io.disk.LocalDisk;
import isotherm.io.files.PendingFile;
import isotherm.io.raster.Canvas;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An MP4 file that an installed ffmpeg makes of frames: they go to its input as they are, its output comes back into the file. */
final class Film implements AutoCloseable {
    private static final int FRAMES_A_SECOND = 10;

    private final List<String> program;
    private final PendingFile file;
    private @Nullable Process process;
    private @Nullable OutputStream frames;
    private CompletableFuture<Void> film = CompletableFuture.completedFuture(null);
    private CompletableFuture<String> complaint = CompletableFuture.completedFuture("");

    /**
     * A film without frames.
     *
     * @param program the command that is called: {@code ffmpeg}
     */
    Film(Path target, List<String> program) {
        this.program = program;
        this.file = PendingFile.create(LocalDisk.DISK, target);
    }

    /** Adds a frame; all are of one size. */
    void add(Canvas canvas) {
        OutputStream to = frames == null ? start(canvas) : frames;
        byte[] row = new byte[3 * canvas.width()];
        try {
            for (int y = 0; y < canvas.height(); y++) {
                for (int x = 0; x < canvas.width(); x++) {
                    int colour = canvas.pixel(x, y);
                    row[3 * x] = (byte) (colour >> 16);
                    row[3 * x + 1] = (byte) (colour >> 8);
                    row[3 * x + 2] = (byte) colour;
                }
                to.write(row);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private OutputStream start(Canvas canvas) {
        List<String> command = new ArrayList<>(program);
        Stream.of("-loglevel", "error", "-f", "rawvideo", "-pixel_format", "rgb24")
                .forEach(command::add);
        command.addAll(List.of("-video_size", canvas.width() + "x" + canvas.height()));
        command.addAll(List.of("-framerate", Integer.toString(FRAMES_A_SECOND), "-i", "-"));
        // players know colours at half the resolution, which need even sides
        command.addAll(List.of("-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2:color=white", "-pix_fmt", "yuv420p"));
        // in pieces, as a pipe cannot be gone back in
        command.addAll(List.of("-movflags", "frag_keyframe+empty_moov", "-f", "mp4", "-"));
        try {
            Process started = new ProcessBuilder(command).start();
            process = started;
            film = CompletableFuture.runAsync(
                    () -> file.write(open -> started.getInputStream().transferTo(open.stream(0))));
            complaint = CompletableFuture.supplyAsync(() -> text(started));
            OutputStream buffered = new BufferedOutputStream(started.getOutputStream(), 1 << 16);
            frames = buffered;
            return buffered;
        } catch (IOException e) {
            throw new WrongInputException(
                    "an MP4 is made by ffmpeg, which is not installed; --animate apng needs no other program", e);
        }
    }

    private static String text(Process started) {
        try {
            return new String(started.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private UncheckedIOException failed(IOException e) {
        String why = complaint.join().lines().findFirst().orElse(String.valueOf(e.getMessage()));
        return new UncheckedIOException("ffmpeg made no film " + file.target() + ": " + why, e);
    }

    /** Ends the film; the file has its name afterwards. */
    void finish() {
        Process running = process;
        OutputStream to = frames;
        if (running == null || to == null) {
            throw new IllegalStateException("a film needs a frame");
        }
        try {
            to.close();
            film.join();
            int code = running.waitFor();
            if (code != 0) {
                throw new IOException("it ended with code " + code);
            }
            file.publish();
        } catch (IOException e) {
            throw failed(e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException disk ? disk : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
        film.exceptionally(trouble -> null).join();
        file.close();
    }
}
