package isotherm.proof.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What refuses a scenario names a key, so that a reader of its file can say where it stands. */
class RefusalsTest {
    @Test
    void carryAKey() {
        Set<String> makers = new TreeSet<>();
        for (ClassModel model : House.classes(new House.Room("isotherm-core"))) {
            for (PoolEntry entry : model.constantPool()) {
                if (entry instanceof MemberRefEntry member && member.name().equalsString("<init>")) {
                    makers.add(member.owner().asInternalName() + " in "
                            + model.thisClass().asInternalName());
                }
            }
        }
        assertThat(makers)
                .as("all makers of refusals")
                .contains("isotherm/refusal/RefusedScenarioException in isotherm/check/Gaps");
        assertThat(makers)
                .noneMatch(each ->
                        each.matches("java/lang/IllegalArgumentException in isotherm/(check|plan|loads|network)/.*"));
    }
}
