import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the classes of a jar that were compiled for Java 5 as class files of Java 8, code unchanged, stack maps added.
 * The JVM's start-up cache cannot hold older ones, and verifies them slowly (decision 0005).
 *
 * <pre>java scripts/ModernClasses.java some.jar</pre>
 */
public final class ModernClasses {
    private static final int JAVA_8 = 52;

    private final ClassFile classes;

    private ModernClasses(Path jar) throws IOException {
        ClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        ClassHierarchyResolver hierarchy =
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver());
        classes = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(hierarchy));
    }

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path modern = jar.resolveSibling(jar.getFileName() + ".modern");
        ModernClasses rewriter = new ModernClasses(jar);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(modern))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().endsWith(".class") ? rewriter.modern(content) : content);
            }
        }
        Files.move(modern, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] modern(byte[] content) {
        ClassModel model = classes.parse(content);
        if (model.majorVersion() >= JAVA_8) {
            return content;
        }
        ClassTransform version = (builder, element) -> {
            switch (element) {
                case ClassFileVersion old -> builder.withVersion(JAVA_8, 0);
                case MethodModel method -> builder.transformMethod(
                        method, java.lang.classfile.MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL));
                default -> builder.with(element);
            }
        };
        return classes.transformClass(model, version);
    }
}
