package redress.evidence.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.evidence.clean.Outcome.Cleaned;
import redress.evidence.clean.Outcome.Danger;
import redress.evidence.clean.Outcome.Hurdle;
import redress.evidence.clean.Outcome.Refused;
import redress.evidence.clean.Outcome.Uncleaned;

class OfficeCleanerTest {

    @Test
    void theTextOfAWordFileStaysAndWhoWroteItDoesNot() {
        var washed = Washed.of(Zips.of(word()), "minutes.docx");

        assertThat(washed.outcome()).isEqualTo(new Cleaned(Set.of()));
        var parts = Zips.in(washed.copy());
        assertThat(String.join(" ", parts.values().stream().map(OfficeCleanerTest::text).toList()))
                .doesNotContain("Jane").doesNotContain("JD").doesNotContain("2026-03").doesNotContain("00AB12CD")
                .doesNotContain("C:");
        assertThat(text(parts.get("word/document.xml"))).contains("The room was locked &amp; dark.", "<w:t"
                + " xml:space=\"preserve\"> twice</w:t>",
                "mc:Ignorable=\"w14\"", "xmlns:w=\"urn:w\"", "<w:ins w:id=\"1\" w:author=\"Author\">");
        assertThat(text(parts.get("word/comments.xml"))).contains("Was it?").contains("w:author=\"Author\"");
        assertThat(parts).doesNotContainKey("docProps/thumbnail.jpeg").containsKeys("docProps/core.xml", "docProps/app.xml");
        assertThat(text(parts.get("_rels/.rels"))).contains("word/document.xml").doesNotContain("thumbnail");
    }

    @Test
    void thePicturesOfAWordFileAreCleanedAsTheyAreSaved() {
        var parts = Zips.in(Washed.of(Zips.of(word()), "").copy());

        JpegCleanerTest.assertSame(Pictures.seen(parts.get("word/media/image1.jpeg")), Pictures.fourColours());
        assertThat(PictureParts.ofJpeg(parts.get("word/media/image1.jpeg"))).doesNotContain("e1", "fe");
        assertThat(PictureParts.ofPng(parts.get("word/media/image2.png"))).containsExactly("IHDR", "IDAT", "IEND");
    }

    @Test
    void theNamesInAnExcelFilesCommentsAreGoneFromTheirWordsToo() {
        var excel = Zips.of("[Content_Types].xml", "<Types/>",
                "xl/workbook.xml", "<workbook xmlns:x=\"urn:x\"><fileSharing userName=\"Jane Doe\"/><x:absPath"
                + " url=\"C:\\Users\\jane\\\"/></workbook>",
                "xl/comments1.xml", "<comments><authors><author>Jane Doe</author></authors><commentList><comment"
                + " authorId=\"0\"><text>"
                        + "<r><t>Jane Doe:</t></r><r><t>wrong sum</t></r></text></comment></commentList></comments>",
                "xl/persons/person.xml", "<personList><person displayName=\"Jane Doe\" id=\"{1}\" userId=\"jane@aim\""
                + " providerId=\"AD\"/></personList>",
                "xl/printerSettings/printerSettings1.bin", "\\\\office\\janes-printer",
                "xl/worksheets/sheet1.xml", "<worksheet xmlns:r=\"urn:r\"><pageSetup r:id=\"rId1\" scale=\"90\"/></worksheet>",
                "xl/worksheets/_rels/sheet1.xml.rels", "<Relationships><Relationship Id=\"rId1\""
                + " Type=\"http://x/relationships/printerSettings\""
                        + " Target=\"../printerSettings/printerSettings1.bin\"/></Relationships>");

        var washed = Washed.of(excel, "");

        assertThat(washed.outcome()).isInstanceOf(Cleaned.class);
        var parts = Zips.in(washed.copy());
        assertThat(String.join(" ", parts.values().stream().map(OfficeCleanerTest::text).toList()))
                .doesNotContain("Jane").doesNotContain("jane").contains("wrong sum", "scale=\"90\"").doesNotContain("rId1");
    }

    @Test
    void anOpenDocumentLosesItsMakersAndKeepsItsKindFirst() {
        var open = Zips.of("mimetype", "application/vnd.oasis.opendocument.text",
                "content.xml", "<office:document-content xmlns:office=\"urn:o\" xmlns:dc=\"urn:d\"><office:annotation>"
                + "<dc:creator>Jane Doe</dc:creator>"
                        + "<dc:date>2026-03-01T10:11:12</dc:date><p>Was it?</p></office:annotation><p>The room was"
                        + " locked.</p></office:document-content>",
                "meta.xml", "<office:document-meta xmlns:office=\"urn:o\"><office:meta>Jane Doe</office:meta>"
                + "</office:document-meta>",
                "settings.xml", "<office:document-settings xmlns:office=\"urn:o\"><x>Jane's printer</x>"
                + "</office:document-settings>",
                "Thumbnails/thumbnail.png", "Jane",
                "META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:m\"><m:file-entry"
                + " m:full-path=\"Thumbnails/thumbnail.png\"/>"
                        + "<m:file-entry m:full-path=\"content.xml\"/></m:manifest>");

        var parts = Zips.in(Washed.of(open, "").copy());

        assertThat(parts.keySet()).first().isEqualTo("mimetype");
        assertThat(String.join(" ", parts.values().stream().map(OfficeCleanerTest::text).toList()))
                .doesNotContain("Jane").doesNotContain("2026").doesNotContain("thumbnail").contains("The room was locked.",
                "Was it?");
    }

    @Test
    void anOpenDocumentUnderAPasswordIsSaidToBeLocked() {
        var open = Zips.of("mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml",
                "<manifest><file-entry full-path=\"content.xml\"><encryption-data/></file-entry></manifest>",
                "content.xml", "\0\1\2");

        assertThat(Washed.of(open, "").outcome()).isEqualTo(new Uncleaned(Hurdle.LOCKED));
    }

    @Test
    void aTableWithinAWordFileIsCleanedToo() {
        var word = word();
        word.put("word/embeddings/table.xlsx", Zips.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>",
                "docProps/core.xml", "<cp:coreProperties xmlns:cp=\"urn:c\"><creator>Jane Doe</creator></cp:coreProperties>"));

        var inside = Zips.in(Zips.in(Washed.of(Zips.of(word), "").copy()).get("word/embeddings/table.xlsx"));

        assertThat(inside).containsKey("xl/workbook.xml");
        assertThat(text(inside.get("docProps/core.xml"))).doesNotContain("Jane");
    }

    @Test
    void aProgramWithinAWordFileIsRefused() {
        var word = word();
        word.put("word/embeddings/oleObject1.bin", Pictures.latin("\u007FELF\2\1\1"));

        assertThat(Washed.of(Zips.of(word), "").outcome()).isEqualTo(new Refused(Danger.PROGRAM));
    }

    @Test
    void aFileWithinAWordFileThatCannotBeCleanedIsTold() {
        var word = word();
        word.put("word/embeddings/oleObject1.bin", Pictures.latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"));

        assertThat(Washed.of(Zips.of(word), "").outcome()).isEqualTo(new Uncleaned(Hurdle.INSIDE));
    }

    @Test
    void aZipBombInAWordFileIsRefused() {
        var word = word();
        word.put("word/media/image9.bmp", new byte[20 << 20]);

        assertThat(Washed.of(Zips.of(word), "").outcome()).isEqualTo(new Refused(Danger.BOMB));
    }

    @Test
    void aPictureBombInAWordFileIsRefused() {
        var word = word();
        word.put("word/media/image9.png", HeldBytes.join(Pictures.pngHeader(60_000, 60_000), Pictures.part("IDAT",
                new byte[9])));

        assertThat(Washed.of(Zips.of(word), "").outcome()).isEqualTo(new Refused(Danger.BOMB));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a [<!ENTITY b \"bbb\">]><a>&b;</a>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">"
            + "<a/>", "<a>", "no xml"})
    void xmlThatNoOfficeProgramWritesIsBroken(String xml) {
        assertThat(Washed.of(Zips.of("[Content_Types].xml", "<Types/>", "word/document.xml", xml), "").outcome())
                .isEqualTo(new Uncleaned(Hurdle.BROKEN));
    }

    @ParameterizedTest
    @CsvSource({"descr, C:\\Users\\jane\\cat.jpg, Picture", "name, IMG_2041.jpg, Picture", "name, Picture 1, Picture 1",
            "Target, file:///C:/Users/jane/x.dotm, file:///removed", "Target, https://example.org/a, https://example.org/a"})
    void pathsAndNamesOfFilesAreTakenOutOfAttributes(String id, String value, String kept) {
        assertThat(OfficeWords.attribute("docPr", id, value)).contains(kept);
    }

    @Test
    void xmlThatIsMadeToEatMemoryOrTimeIsLeftAsItIs() {
        var authors = IntStream.range(0, 60_000).mapToObj(i -> "<author>a" + i + "</author>").collect(Collectors.joining());
        var names = IntStream.range(0, 60_000).mapToObj(i -> "<a" + i + "/>").collect(Collectors.joining());
        var eating = Map.of("nested too deep", "<a>".repeat(300_000), "endless words", "<a>" + "a".repeat(5_000_000) + "</a>",
                "too many authors", "<a>" + authors + "<t>words</t>".repeat(10_000) + "</a>", "too many names", "<a>" + names + "</a>");

        eating.forEach((why, xml) -> assertThat(Washed.of(Zips.of("[Content_Types].xml", "<Types/>", "word/document.xml", xml), "")
                .outcome()).as(why).isEqualTo(new Uncleaned(Hurdle.TOO_MUCH)));
    }

    @Test
    void noBrokenOfficeFileMakesTheCleanerFail() {
        var whole = Zips.of(word());
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var broken = seed % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int i = 0; i < 5 && broken.length > 4; i++) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
            }
            assertThat(Washed.of(broken, "").outcome()).isNotNull();
        }
    }

    private static Map<String, byte[]> word() {
        var word = new LinkedHashMap<String, byte[]>();
        word.put("[Content_Types].xml", Pictures.latin("<Types xmlns=\"urn:t\"><Default Extension=\"xml\""
                + " ContentType=\"text/xml\"/></Types>"));
        word.put("_rels/.rels", Pictures.latin("<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\""
                + " Target=\"word/document.xml\"/>"
                + "<Relationship Id=\"b\" Type=\"http://x/metadata/thumbnail\" Target=\"docProps/thumbnail.jpeg\"/>"
                + "</Relationships>"));
        word.put("docProps/core.xml", Pictures.latin("<cp:coreProperties xmlns:cp=\"urn:c\" xmlns:dc=\"urn:d\">"
                + "<dc:creator>Jane Doe</dc:creator>"
                + "<cp:lastModifiedBy>Jane Doe</cp:lastModifiedBy><created>2026-03-01</created></cp:coreProperties>"));
        word.put("docProps/app.xml", Pictures.latin("<Properties xmlns=\"urn:e\"><Company>Jane's</Company>"
                + "<TotalTime>7</TotalTime></Properties>"));
        word.put("docProps/thumbnail.jpeg", Pictures.latin("Jane"));
        word.put("word/document.xml", Pictures.latin("<?xml version=\"1.0\"?><!-- by Jane --><w:document xmlns:w=\"urn:w\""
                + " xmlns:mc=\"urn:m\""
                + " xmlns:w14=\"urn:4\" mc:Ignorable=\"w14\"><w:p w:rsidR=\"00AB12CD\"><w:ins w:id=\"1\" w:author=\"Jane"
                + " Doe\" w:date=\"2026-03-01\">"
                + "<w:r><w:t>The room was locked &amp; dark.</w:t><w:t xml:space=\"preserve\"> twice</w:t></w:r></w:ins>"
                + "</w:p></w:document>"));
        word.put("word/comments.xml", Pictures.latin("<w:comments xmlns:w=\"urn:w\"><w:comment w:id=\"0\" w:author=\"Jane"
                + " Doe\" w:initials=\"JD\""
                + " w:date=\"2026-03-01\"><w:t>Was it?</w:t></w:comment></w:comments>"));
        word.put("word/settings.xml", Pictures.latin("<w:settings xmlns:w=\"urn:w\" xmlns:r=\"urn:r\"><w:attachedTemplate"
                + " r:id=\"rId1\"/>"
                + "<w:rsids><w:rsid w:val=\"00AB12CD\"/></w:rsids></w:settings>"));
        word.put("word/_rels/settings.xml.rels", Pictures.latin("<Relationships><Relationship Id=\"rId1\""
                + " Type=\"http://x/attachedTemplate\""
                + " Target=\"file:///C:\\Users\\Jane\\x.dotm\" TargetMode=\"External\"/></Relationships>"));
        word.put("customXml/item1.xml", Pictures.latin("<p:properties xmlns:p=\"urn:p\"><Owner>Jane Doe</Owner>"
                + "</p:properties>"));
        word.put("word/media/image1.jpeg", Pictures.jpegFromAPhone(6));
        word.put("word/media/image2.png", Pictures.pngWith(Pictures.part("tEXt", Pictures.latin("Author\0Jane Doe"))));
        return word;
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }
}
