package isotherm.cli.profile;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A program as people type it: {@code java -jar app.jar}, with the word {@code java} or a path to one, or only what follows it.
 *
 * @param java named by the words, or empty where they begin behind it
 * @param arguments what follows java
 */
record JavaCommand(Optional<Path> java, List<String> arguments) {
    /** Of the words behind {@code --}. */
    static JavaCommand of(List<String> words) {
        return words.isEmpty() || !isJava(words.getFirst())
                ? new JavaCommand(Optional.empty(), words)
                : new JavaCommand(found(words.getFirst()), words.subList(1, words.size()));
    }

    /** A class may be named java only where it is in no package, and nobody does. */
    static boolean isJava(String word) {
        int name = Math.max(word.lastIndexOf('/'), word.lastIndexOf(File.separatorChar)) + 1;
        String last = word.substring(name);
        return last.equals("java") || last.equals("java.exe");
    }

    /** The one that a shell would start: of a bare word the first on the path, or none where there is no such program. */
    private static Optional<Path> found(String word) {
        if (word.indexOf('/') >= 0 || word.indexOf(File.separatorChar) >= 0) {
            return Optional.of(Path.of(word));
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            try {
                Path candidate = Path.of(folder, word);
                if (Files.isExecutable(candidate) && Files.isRegularFile(candidate)) {
                    return Optional.of(candidate);
                }
            } catch (InvalidPathException e) {
                assert e != null : "a shell passes over such a folder";
            }
        }
        return Optional.empty();
    }

    /** Makes {@code profile java -jar app.jar} what {@code profile -- java -jar app.jar} is: all that follows is the program's. */
    static final class Reader implements IParameterPreprocessor {
        @Override
        public boolean preprocess(
                Stack<String> words, CommandSpec command, @Nullable ArgSpec argument, Map<String, Object> info) {
            if (words.isEmpty()
                    || !isJava(words.peek())
                    || !(command.userObject() instanceof ProfileCommand profile)
                    || !profile.hasNoWords()) {
                return false;
            }
            profile.take(words.reversed());
            words.clear();
            return true;
        }
    }
}
