package redress.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.logging.Log;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.slf4j.Logger;
import org.slf4j.simple.SimpleLogger;
import redress.evidence.EvidenceFolder;
import redress.evidence.clean.CleanCopy;
import redress.evidence.clean.Cleaning;
import redress.scenario.Theatre;

/**
 * Measures what memory and time it takes to keep files of 5 MB, sealed, and a clean copy of each: photographs, some of them to be
 * turned, screenshots, PDFs, Word files and videos, in turn. It runs in a process of its own with the memory that the README names.
 * It is no test.
 */
public final class EvidenceRun {

    private static final int FILES = 1_000;
    private static final int SIZE = 5_000_000;
    private static final long LIMIT = 50_000_000;
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xmx192m", "-XX:TieredStopAtLevel=1");

    private EvidenceRun() {
    }

    /** Takes the number of files, if another is meant. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            pass(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            return;
        }
        var folder = Files.createTempDirectory("redress-evidence");
        try {
            make(folder);
            var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(FLAGS);
            command.addAll(List.of("-cp", classPath(), EvidenceRun.class.getName(), folder.toString(),
                    arguments.length == 0 ? Integer.toString(FILES) : arguments[0]));
            var process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(1, TimeUnit.HOURS) || process.exitValue() != 0) {
                throw new IllegalStateException("it did not come to its end");
            }
        } finally {
            Theatre.clear(folder);
        }
    }

    /** Under Maven the program's classes are in no property, so it is asked where some of each come from. */
    private static String classPath() {
        return Stream.of(EvidenceRun.class, EvidenceFolder.class, PDDocument.class, RandomAccessRead.class,
                TrueTypeFont.class, Log.class, Logger.class,
                SimpleLogger.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString())
                .distinct().reduce((one, other) -> one + File.pathSeparator + other).orElseThrow();
    }

    private static void pass(Path folder, int files) throws IOException {
        var samples = samples(folder);
        var evidence = new EvidenceFolder(folder);
        var cleaning = new Cleaning();
        long began = System.nanoTime();
        int copies = 0;
        for (int i = 0; i < files; i++) {
            try (var content = Files.newInputStream(samples.get(i % samples.size()))) {
                var kept = evidence.keep(content, LIMIT);
                var copy = CleanCopy.of(evidence, kept.ticket(), "", cleaning, LIMIT);
                copies += copy.copy().isPresent() ? 1 : 0;
                evidence.delete(EvidenceFolder.name(kept.ticket()));
                copy.copy().ifPresent(clean -> evidence.delete(EvidenceFolder.name(clean.ticket())));
            }
        }
        System.out.printf("%d files of 5 MB, %d clean copies, in %.1f s; resident at most %s%n", files, copies,
                (System.nanoTime() - began) / 1e9, resident());
    }

    private static String resident() throws IOException {
        var status = Path.of("/proc/self/status");
        return !Files.exists(status) ? "unknown" : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\D", "")).map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB").findFirst().orElse("");
    }

    private static List<Path> samples(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void make(Path folder) throws IOException {
        var picture = folder.resolve("1.jpg");
        save(noise(2560, 1440), "jpg", picture);
        var plain = Files.readAllBytes(picture);
        Files.write(picture, withExif(plain, 1));
        Files.write(folder.resolve("2.jpg"), withExif(plain, 6));
        save(noise(1500, 1110), "png", folder.resolve("3.png"));
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.drawImage(JPEGFactory.createFromStream(document, new ByteArrayInputStream(withExif(plain, 1))), 0, 0);
            }
            document.save(folder.resolve("4.pdf").toFile());
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("5.docx")))) {
            put(zip, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            put(zip, "word/document.xml", ("<d>" + "<p rsidR=\"1\">The room was locked.</p>".repeat(50_000) + "</d>")
                    .getBytes(StandardCharsets.UTF_8));
            put(zip, "word/media/image1.jpeg", withExif(plain, 1));
        }
        try (var out = Files.newOutputStream(folder.resolve("6.mp4"))) {
            out.write(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'});
            out.write(random(SIZE));
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        exif(out, orientation);
        out.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        return out.toByteArray();
    }

    private static void exif(OutputStream out, int orientation) throws IOException {
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
    }

    private static BufferedImage noise(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        picture.getRaster().setDataElements(0, 0, width, height, random(width * height * 3));
        return picture;
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static void save(BufferedImage picture, String format, Path file) throws IOException {
        if (!ImageIO.write(picture, format, file.toFile())) {
            throw new IllegalStateException("every Java saves " + format);
        }
    }
}
