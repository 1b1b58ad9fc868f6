package isotherm.profiler.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Counts calls and hits while a test runs, of all code that is loaded from folders: what the build has compiled, not its libraries. A test
 * takes what was counted as a parameter:
 *
 * <pre>{@code
 * @Test
 * @Profiled
 * void asksOnceForEachOrder(Counts counts) {
 *     new Shop().count(orders);
 *     counts.assertCalls(Shop.class, "normalised", orders.size());
 * }
 * }</pre>
 *
 * <p>All threads of the JVM are counted, so a test that runs beside others counts theirs too.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(ProfiledExtension.class)
public @interface Profiled {}
