package redress.chart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The form in which a chart is written, told by the ending of its file. */
public enum Picture {
    /** Drawn in lines, for a screen and for print. */
    SVG {
        @Override
        public List<byte[]> of(Chart chart) {
            return Page.of(chart, Typeface.read()).stream().map(page -> Svg.of(page).getBytes(StandardCharsets.UTF_8)).toList();
        }
    },
    /** Painted in pixels, 144 to the inch. */
    PNG {
        @Override
        public List<byte[]> of(Chart chart) {
            var type = Typeface.read();
            return Page.of(chart, type).stream().map(page -> Png.of(page, type)).toList();
        }
    },
    /** Text for viewers that draw Mermaid. */
    MD {
        @Override
        public List<byte[]> of(Chart chart) {
            return List.of(Mermaid.of(chart).getBytes(StandardCharsets.UTF_8));
        }
    };

    /** The chart in this form: one file, or one for each sheet of a chart that fits on no single one. */
    public abstract List<byte[]> of(Chart chart);

    /** The form that a file's name asks for, if it is one of them. */
    public static Optional<Picture> of(String file) {
        return Stream.of(values()).filter(form -> file.toLowerCase(Locale.ROOT).endsWith("." + form.ending())).findFirst();
    }

    /** The ending, without its dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
