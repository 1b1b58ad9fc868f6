package isotherm.proof.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a run leaves is written through {@code isotherm.io.disk} alone, which tests replace by a disk that fails. */
class OneDiskTest {
    private static final Pattern WRITES = Pattern.compile(
            "(write|newOutput|newBufferedWriter|newByteChannel|create|copy|move|delete|setLast|setPosix|setAttribute|setOwner).*");
    private static final Set<String> WRITERS = Set.of(
            "java/io/FileOutputStream",
            "java/io/FileWriter",
            "java/io/RandomAccessFile",
            "java/nio/channels/FileChannel",
            "java/util/zip/ZipOutputStream",
            "java/nio/channels/AsynchronousFileChannel");

    /** They read, or write what is no result of a run: standard output, what this machine is like, a scenario to begin with, profiles. */
    private static final Set<String> OTHERS = Set.of(
            "isotherm/io/disk/LocalDisk",
            "isotherm/io/disk/LocalFile",
            "isotherm/io/netcdf/NetcdfRun",
            "isotherm/io/kept/KeptTable",
            "isotherm/io/netcdf/HeaderText",
            "isotherm/io/scenario/QuestionKeys",
            "isotherm/cli/terminal/ResultWriter",
            "isotherm/cli/terminal/CacheFile",
            "isotherm/cli/NewCommand",
            "isotherm/cli/RunProfile",
            "isotherm/cli/profile/ProfileFiles",
            "isotherm/cli/profile/ProfileGrowthCommand",
            "isotherm/cli/profile/ProfileSettings",
            "isotherm/weather/fetch/Cache");

    @Test
    void nothingElseWritesFiles() {
        Set<String> found = new TreeSet<>();
        for (String module : new String[] {"isotherm-core", "isotherm-io", "isotherm-weather", "isotherm-cli"}) {
            for (ClassModel model : House.classes(new House.Room(module))) {
                for (PoolEntry entry : model.constantPool()) {
                    if (writes(entry)) {
                        found.add(model.thisClass().asInternalName().replaceFirst("\\$.*", ""));
                    }
                }
            }
        }
        assertThat(found).isEqualTo(OTHERS);
    }

    private static boolean writes(PoolEntry entry) {
        return switch (entry) {
            case MemberRefEntry member ->
                member.owner().asInternalName().equals("java/nio/file/Files")
                        && WRITES.matcher(member.name().stringValue()).matches();
            case ClassEntry type -> WRITERS.contains(type.asInternalName());
            default -> false;
        };
    }
}
