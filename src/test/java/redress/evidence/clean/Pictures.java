package redress.evidence.clean;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Makes pictures with things hidden in them. */
final class Pictures {

    private Pictures() {
    }

    /** 64 by 32 dots in four colours, each a multiple of a JPEG block. */
    static BufferedImage fourColours() {
        var picture = new BufferedImage(64, 32, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 64; x++) {
                var left = y < 16 ? Color.RED : Color.GREEN;
                var right = y < 16 ? Color.BLUE : Color.WHITE;
                picture.setRGB(x, y, (x < 32 ? left : right).getRGB());
            }
        }
        return picture;
    }

    static byte[] saved(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static BufferedImage seen(byte[] saved) {
        try {
            return ImageIO.read(new ByteArrayInputStream(saved));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A JPEG with all that cameras and programs put beside the picture. */
    static byte[] jpegFromAPhone(int orientation) {
        var plain = saved(fourColours(), "jpeg");
        return HeldBytes.join(Arrays.copyOf(plain, 2), segment(0xE1, "Exif\0\0", exif(orientation)),
                segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", latin("<x:xmpmeta>Jane Doe</x:xmpmeta>")),
                segment(0xED, "Photoshop 3.0\0", latin("8BIM Jane Doe")),
                segment(0xE2, "ICC_PROFILE\0", latin("\1\1 Jane's screen")),
                segment(0xE2, "MPF\0", latin("Jane's second picture")), segment(0xFE, "", latin("Jane was here")),
                segment(0xEB, "JP", latin("c2pa Jane")), Arrays.copyOfRange(plain, 2, plain.length), latin("Jane's trailer"));
    }

    static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(200);
        tiff.put(latin("MM\0*")).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(9).putInt(100);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.position(100).put(latin("Jane Doe\0"));
        return tiff.array();
    }

    static byte[] segment(int marker, String name, byte[] body) {
        int length = 2 + name.length() + body.length;
        return HeldBytes.join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, latin(name), body);
    }

    /** A PNG with further parts behind its first one. */
    static byte[] pngWith(byte[]... parts) {
        var plain = saved(fourColours(), "png");
        return HeldBytes.join(Arrays.copyOf(plain, 33), HeldBytes.join(parts), Arrays.copyOfRange(plain, 33, plain.length));
    }

    static byte[] part(String type, byte[] body) {
        var out = new ByteArrayOutputStream();
        var crc = new CRC32();
        crc.update(latin(type));
        crc.update(body);
        try (var data = new DataOutputStream(out)) {
            data.writeInt(body.length);
            data.write(latin(type));
            data.write(body);
            data.writeInt((int) crc.getValue());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] pngHeader(int width, int height) {
        return HeldBytes.join(latin("\u0089PNG\r\n\u001A\n"), part("IHDR",
                ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array()));
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
