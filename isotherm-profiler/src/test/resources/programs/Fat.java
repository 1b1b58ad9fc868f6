import java.net.URL;
import java.net.URLClassLoader;

/** Runs from a jar that has more classes in a folder inside, as Spring Boot's do, found by a loader of the program's own. */
public class Fat {
    public static class Inner implements Runnable {
        @Override
        public void run() {
            for (int k = 0; k < 5; k++) {
                step();
            }
        }

        static void step() {
            System.out.println("step");
        }
    }

    @SuppressWarnings("deprecation") // Java 17 has no other way
    public static void main(String[] arguments) throws Exception {
        URL jar = Fat.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {new URL("jar:" + jar + "!/inner/")}, null)) {
            ((Runnable) loader.loadClass("Fat$Inner").getConstructor().newInstance()).run();
        }
    }
}
