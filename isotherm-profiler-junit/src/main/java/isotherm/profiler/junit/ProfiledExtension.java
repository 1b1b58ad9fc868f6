package isotherm.profiler.junit;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Begins to count before each test, and gives the test its counts. */
final class ProfiledExtension implements BeforeEachCallback, ParameterResolver {
    private static final Namespace OURS = Namespace.create(ProfiledExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        counts(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Counts.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return counts(context);
    }

    /** Those of this test, from now on. */
    private static Counts counts(ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(OURS);
        Counts known = store.get(context.getUniqueId(), Counts.class);
        if (known != null) {
            return known;
        }
        LoadedAgent.start("");
        Counts counts = Counts.fromNow();
        store.put(context.getUniqueId(), counts);
        return counts;
    }
}
