package isotherm.profiler.profile;

/**
 * Which method.
 *
 * @param className binary name, as {@code com.acme.Outer$Inner}
 * @param name as in the class file, so {@code <init>} for constructors, {@code <clinit>} for class initialisers
 * @param descriptor as in the class file: {@code (I)V}
 */
public record MethodName(String className, String name, String descriptor) implements Comparable<MethodName> {
    /** Class and method without the package, as tables show it: {@code Outer$Inner.method}. */
    public String shortName() {
        return className.substring(className.lastIndexOf('.') + 1) + "." + name;
    }

    @Override
    public int compareTo(MethodName other) {
        int byClass = className.compareTo(other.className);
        int byName = byClass != 0 ? byClass : name.compareTo(other.name);
        return byName != 0 ? byName : descriptor.compareTo(other.descriptor);
    }
}
