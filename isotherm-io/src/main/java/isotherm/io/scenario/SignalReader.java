package isotherm.io.scenario;

import isotherm.model.Expression;
import isotherm.model.Signal;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers that may vary: a number, a formula, a wave or a measured series. Series are looked for only where there is one. */
final class SignalReader {
    private final Path folder;
    private final Section root;
    private final Places places;
    private @Nullable SeriesReader series;

    /**
     * A reader for one file.
     *
     * @param folder what paths in the scenario are relative to
     */
    SignalReader(Path folder, Section root, Places places) {
        this.folder = folder;
        this.root = root;
        this.places = places;
    }

    Signal read(Section section, String key) {
        // no pattern switch: code made at start-up is dear
        Object value = section.value(key);
        if (value instanceof Section table) {
            return varying(table, section.varying(key));
        }
        return value instanceof String formula
                ? section.build(key, () -> new Signal.Formula(Expression.parse(formula)))
                : section.build(key, () -> new Signal.Constant(section.number(key)));
    }

    /** One divided by what a key says, a positive number or a formula. */
    Signal inverse(Section section, String key) {
        if (section.value(key) instanceof String formula) {
            section.build(key, () -> Expression.parse(formula));
            return section.build(key, () -> new Signal.Formula(Expression.parse("1/(" + formula + ")")));
        }
        double number = section.number(key);
        if (!(number > 0)) {
            throw section.error(key, key + " must be positive, was " + number + " m^2 K/W");
        }
        return section.build(key, () -> new Signal.Constant(1 / number));
    }

    private Signal varying(Section table, Dimension dimension) {
        String kind = table.exactlyOne("series", "sinusoid");
        if (kind.equals("series")) {
            return series().read(table, dimension);
        }
        for (String key : table.keys()) {
            if (!key.equals(kind)) {
                throw table.error(key, "is a sinusoid, it has no use for " + key);
            }
        }
        Section wave = Objects.requireNonNull(table.section(kind));
        double phase = wave.has("phase") ? wave.number("phase") : 0;
        return wave.build(
                "period",
                () -> new Signal.Sinusoid(wave.number("mean"), wave.number("amplitude"), wave.number("period"), phase));
    }

    private SeriesReader series() {
        SeriesReader reader = series;
        if (reader == null) {
            reader = new SeriesReader(folder, root, places);
            series = reader;
        }
        return reader;
    }
}
