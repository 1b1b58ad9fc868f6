package isotherm.io.study;

import isotherm.io.plot.ContactSheet;
import isotherm.io.raster.Canvas;
import isotherm.io.resample.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last states of a study's members side by side, on one colour scale, with the values of its keys above each. */
public final class StudySheet {
    private StudySheet() {}

    /** Whether a member is among those that are pictured: all of them, or of many so many, evenly chosen, the first and the last among them. */
    public static boolean shows(int member, int size) {
        if (size <= ContactSheet.MOST) {
            return true;
        }
        long place = (long) member * (ContactSheet.MOST - 1) / (size - 1);
        return member == 0 || place != (long) (member - 1) * (ContactSheet.MOST - 1) / (size - 1);
    }

    /** The picture; null where no member has one. */
    public static @Nullable Canvas of(StudyTable table) {
        Study study = table.study();
        List<String> names =
                shortNames(study.keys().stream().map(StudyKey::name).toList());
        List<ContactSheet.Panel> panels = new ArrayList<>();
        boolean any = false;
        for (int member = 0; member < table.size(); member++) {
            MemberResult result = table.result(member);
            if (result == null || !shows(member, table.size())) {
                continue;
            }
            List<String> caption = new ArrayList<>();
            for (int key = 0; key < names.size(); key++) {
                caption.add(names.get(key) + " = " + study.keys().get(key).shown(study.value(member, key)));
            }
            MemberPicture picture = result.picture();
            Sheet sheet = picture == null ? null : picture.sheet();
            any |= sheet != null;
            panels.add(new ContactSheet.Panel(caption, sheet, result.isFailed() ? "failed" : "no picture"));
        }
        return any ? ContactSheet.of(table.scenario(), panels) : null;
    }

    /** The last part of each key, or as many as tell it from the others. */
    static List<String> shortNames(List<String> keys) {
        List<String> names = new ArrayList<>();
        for (String key : keys) {
            int from = key.lastIndexOf('.');
            while (from >= 0 && isShared(key.substring(from), key, keys)) {
                from = key.lastIndexOf('.', from - 1);
            }
            names.add(key.substring(from + 1));
        }
        return names;
    }

    private static boolean isShared(String end, String key, List<String> keys) {
        return end.length() > 1 && keys.stream().anyMatch(other -> !other.equals(key) && other.endsWith(end));
    }
}
