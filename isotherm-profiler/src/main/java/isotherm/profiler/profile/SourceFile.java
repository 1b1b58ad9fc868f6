package isotherm.profiler.profile;

import java.util.Comparator;

/**
 * A source file.
 *
 * @param folder below a folder of sources, with a slash behind it: that of the class's package, or what a source map says; "" for none
 * @param name without folder, "" where the class file does not say
 */
public record SourceFile(String folder, String name) implements Comparable<SourceFile> {
    private static final Comparator<SourceFile> ORDER =
            Comparator.comparing(SourceFile::folder).thenComparing(SourceFile::name);

    /** Of a class, in its package's folder. */
    public static SourceFile of(String className, String name) {
        return new SourceFile(
                className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/'), name);
    }

    /** As people say it: with its folder. */
    public String fullName() {
        return folder + (name.isEmpty() ? "(source file unknown)" : name);
    }

    /** As readers of other tools look for it; "" where the name is not known. */
    public String path() {
        return name.isEmpty() ? "" : folder + name;
    }

    @Override
    public int compareTo(SourceFile other) {
        return ORDER.compare(this, other);
    }
}
