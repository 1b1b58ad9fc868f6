package isotherm.profiler.junit;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** With {@code -Disotherm.profile=FILE} all tests of the JVM are counted, and the profile is in this file when they have run. */
public final class ProfiledLauncher implements LauncherSessionListener {
    private static final String PROPERTY = "isotherm.profile";
    private static final String DEFAULT = "target/isotherm.profile";

    /** Made by the launcher, which finds its name in this jar. */
    public ProfiledLauncher() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String file = System.getProperty(PROPERTY);
        if (file != null) {
            LoadedAgent.start(file.isEmpty() || file.equals("true") ? DEFAULT : file);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        LoadedAgent.end();
    }
}
