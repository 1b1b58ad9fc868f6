import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The same task in a class of the program, of two loaders of its own, and hidden. */
public class Loaders {
    public static class Task implements Runnable {
        public void run() {
            int s = 0;
            for (int k = 0; k < 7; k++) { // 40
                s += k; // 35
            }
        }
    }

    /** Has its own tasks; one that is alone finds nothing but the JDK besides. */
    static class Own extends ClassLoader {
        final boolean alone;

        Own(boolean alone) {
            super(alone ? null : Loaders.class.getClassLoader());
            this.alone = alone;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals("Loaders$Task")) {
                byte[] content = task();
                return defineClass(name, content, 0, content.length);
            }
            if (alone && !name.startsWith("java.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }

    /** Tells everything to a class that it has defined itself, and throws an error where it is asked for more than that and the JDK. */
    static class Telling extends ClassLoader {
        private Runnable ear;

        Telling() {
            super(null);
        }

        @Override
        public Class<?> loadClass(String name) {
            if (name.startsWith("java.")) {
                try {
                    return super.loadClass(name);
                } catch (ClassNotFoundException e) {
                    throw new AssertionError("the JDK lacks " + name, e);
                }
            }
            if (ear != null) {
                ear.run();
            }
            if (!name.equals("Loaders$Task")) {
                throw new AssertionError("not mine: " + name);
            }
            byte[] content = task();
            Class<?> type = defineClass(name, content, 0, content.length);
            try {
                ear = (Runnable) type.getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
            ear.run();
            return type;
        }
    }

    static byte[] task() {
        try (InputStream in = Loaders.class.getResourceAsStream("Loaders$Task.class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(Class<?> type) throws Throwable {
        Object task = type.getConstructor().newInstance();
        MethodHandles.publicLookup()
                .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                .invoke((Runnable) task);
    }

    public static void main(String[] args) throws Throwable {
        run(Task.class);
        run(new Own(false).loadClass("Loaders$Task"));
        run(new Own(true).loadClass("Loaders$Task"));
        run(new Telling().loadClass("Loaders$Task"));
        run(MethodHandles.lookup().defineHiddenClass(task(), true).lookupClass());
    }
}
