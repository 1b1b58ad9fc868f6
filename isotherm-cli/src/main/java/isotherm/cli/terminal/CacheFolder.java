package isotherm.cli.terminal;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The user's folder for what can be found again. */
public final class CacheFolder {
    private CacheFolder() {}

    /**
     * A place of this program's in it, which need not exist; null where the user has no such folder.
     *
     * @param environment where {@code XDG_CACHE_HOME} and {@code HOME} are looked up
     */
    public static @Nullable Path place(Map<String, String> environment, String name) {
        String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
        String home = environment.getOrDefault("HOME", "");
        if (!caches.isEmpty() && Path.of(caches).isAbsolute()) {
            return Path.of(caches, "isotherm", name);
        }
        if (home.isEmpty()) {
            return null;
        }
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        return mac ? Path.of(home, "Library", "Caches", "isotherm", name) : Path.of(home, ".cache", "isotherm", name);
    }
}
