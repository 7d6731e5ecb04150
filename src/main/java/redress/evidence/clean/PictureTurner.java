package redress.evidence.clean;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import redress.evidence.Bytes;
import redress.evidence.clean.Outcome.Remark;

/** Decodes a picture, turns it as its camera noted, and saves it anew. One that is too large for the memory is made smaller. */
final class PictureTurner {

    /** Above it, files grow and nobody sees a difference. */
    private static final float QUALITY = 0.92f;

    private final long pixels;
    private final String format;

    /**
     * For one format.
     *
     * @param pixels how many dots may be in memory
     * @param format "jpeg" or "png"
     */
    PictureTurner(long pixels, String format) {
        this.pixels = pixels;
        this.format = format;
    }

    /**
     * Turns a picture.
     *
     * @param picture     without anything but the picture
     * @param orientation 2 to 8
     * @param remarks     takes what is to be said about it
     * @return false if it cannot be decoded; then nothing was written
     */
    boolean turn(Bytes picture, int orientation, OutputStream to, Set<Remark> remarks) throws IOException {
        var decoded = decoded(picture, remarks);
        if (decoded == null) {
            return false;
        }
        write(new TurnedPicture(decoded).by(orientation), to);
        remarks.add(Remark.TURNED);
        return true;
    }

    private BufferedImage decoded(Bytes picture, Set<Remark> remarks) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new BytesImageInput(picture)) {
            reader.setInput(input, true, true);
            int step = step(reader);
            var wish = reader.getDefaultReadParam();
            wish.setSourceSubsampling(step, step, 0, 0);
            var decoded = reader.read(0, wish);
            if (step > 1) {
                remarks.add(Remark.SMALLER);
            }
            return decoded;
        } catch (IIOException | RuntimeException undecodable) {
            // Decoders meet broken content with many kinds of exception.
            return null;
        } finally {
            reader.dispose();
        }
    }

    private int step(ImageReader reader) throws IOException {
        long all = (long) reader.getWidth(0) * reader.getHeight(0);
        return (int) Math.ceil(Math.sqrt((double) all / pixels));
    }

    private void write(BufferedImage turned, OutputStream to) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        // Not closed: what it writes to is left open.
        var output = new MemoryCacheImageOutputStream(to);
        try {
            writer.setOutput(output);
            var wish = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                wish.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(turned, null, null), wish);
            output.close();
        } finally {
            writer.dispose();
        }
    }
}
