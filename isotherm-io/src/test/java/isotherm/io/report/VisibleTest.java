package isotherm.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
    @Test
    void whatATerminalWouldObeyIsShown() {
        assertThat(Visible.line("a\u001b[2Jb\u0007\n\u009b31m\u202ec\t"))
                .isEqualTo("a\\u001b[2Jb\\u0007\\u000a\\u009b31m\\u202ec\\u0009");
        assertThat(Visible.lines("a\n\tb\r")).isEqualTo("a\n\tb\\u000d");
    }

    @Test
    void lettersOfAllLanguagesStay() {
        String text = "Lule\u00e5 \u03b1 \u65e5\u672c \ud83d\ude00 \u05d0";
        assertThat(Visible.line(text)).isEqualTo(text);
    }
}
