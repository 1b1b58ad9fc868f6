package isotherm.agent.jvm;

/**
 * A thread of the profiler's. It belongs to the JVM's own group and inherits nothing from the thread that makes it, so a program
 * that waits for its threads or counts them does not find it; and it is deaf to a program that interrupts whatever thread it sees.
 */
public final class OwnThread extends Thread {
    public static final String NAME = "isotherm-profiler";

    public OwnThread(Runnable work) {
        super(ofTheJvm(), work, NAME, 0, false);
        setDaemon(true);
        setContextClassLoader(null);
        setUncaughtExceptionHandler((thread, thrown) ->
                Message.say("it failed and goes no further: " + thrown)); // not the program's handler
    }

    private static ThreadGroup ofTheJvm() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    @Override
    public void interrupt() {
        // whoever means it, means his own threads
    }

    /** Waits for its end, unless it is this thread that waits. */
    @SuppressWarnings("ReferenceEquality") // a thread is that thread
    public void joinUnlessCurrent() {
        while (this != Thread.currentThread() && isAlive()) {
            try {
                join();
            } catch (InterruptedException e) {
                assert e != null : "an own thread is deaf to it";
            }
        }
    }

    /** Runs work on a thread of its own and waits for its end; the waiting thread stays as interrupted as it was. */
    public static void runToItsEnd(Runnable work) {
        Thread thread = new OwnThread(work);
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
