package isotherm.proof.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page of dependencies is what the POMs say. */
class DependenciesTest {
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (\\w+) \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|");

    /** Licences whose works may travel with ours, or that tests alone use. */
    private static final Pattern LICENCE = Pattern.compile("(Apache-2\\.0|BSD-3-Clause|MIT|EPL-2\\.0)( \\(or .*\\))?");

    @Test
    void everyDependencyHasItsRow() throws Exception {
        Set<String> declared = new TreeSet<>();
        for (Path pom : poms()) {
            Element project = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
            NodeList all = project.getElementsByTagName("dependency");
            for (int k = 0; k < all.getLength(); k++) {
                Element each = (Element) all.item(k);
                boolean managed =
                        each.getParentNode().getParentNode().getNodeName().equals("dependencyManagement");
                if (!managed && !text(each, "groupId").equals("org.isotherm")) {
                    String scope = text(each, "scope").isEmpty() ? "run" : text(each, "scope");
                    declared.add(text(each, "groupId") + ":" + text(each, "artifactId") + " " + scope);
                }
            }
        }
        Set<String> told = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(House.ROOT.resolve("docs/dependencies.md")));
        while (row.find()) {
            told.add(row.group(1) + " " + row.group(2));
            assertThat(row.group(3)).as(row.group(1)).matches(LICENCE);
            assertThat(row.group(2).equals("run") && row.group(3).startsWith("EPL"))
                    .as("%s travels with the program", row.group(1))
                    .isFalse();
        }
        assertThat(told).isEqualTo(declared).hasSizeGreaterThan(10);
    }

    private static List<Path> poms() {
        List<Path> poms = new ArrayList<>(List.of(House.ROOT.resolve("pom.xml")));
        House.rooms().forEach(room -> poms.add(House.ROOT.resolve(room.name()).resolve("pom.xml")));
        poms.add(House.ROOT.resolve("isotherm-proof/pom.xml"));
        return poms.stream().distinct().toList();
    }

    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
