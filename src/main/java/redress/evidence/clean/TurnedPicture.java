package redress.evidence.clean;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/**
 * Turns a picture in the memory that it has: it is mirrored in place, and then its rows are taken for columns.
 *
 * @param picture its dots are moved
 */
record TurnedPicture(BufferedImage picture) {

    /**
     * The picture as it is to be seen.
     *
     * @param orientation 2 to 8, as EXIF counts them (CIPA DC-008, 4.6.5: where the first row and the first column belong)
     */
    BufferedImage by(int orientation) {
        var plain = plain(picture);
        var model = (ComponentSampleModel) plain.getSampleModel();
        var dots = ((DataBufferByte) plain.getRaster().getDataBuffer()).getData();
        int size = model.getPixelStride();
        int row = model.getScanlineStride();
        switch (orientation) {
            case 2, 8 -> mirrorRows(dots, size, row, plain.getHeight());
            case 4, 6 -> mirrorColumns(dots, row, plain.getHeight());
            case 3, 7 -> {
                mirrorRows(dots, size, row, plain.getHeight());
                mirrorColumns(dots, row, plain.getHeight());
            }
            default -> {
                // 5 is the bare exchange of rows and columns.
            }
        }
        return orientation < 5 ? plain : exchanged(plain, model);
    }

    private static BufferedImage exchanged(BufferedImage plain, ComponentSampleModel model) {
        var turned = new ComponentSampleModel(DataBuffer.TYPE_BYTE, plain.getHeight(), plain.getWidth(),
                model.getScanlineStride(), model.getPixelStride(), model.getBandOffsets());
        var raster = Raster.createWritableRaster(turned, plain.getRaster().getDataBuffer(), null);
        return new BufferedImage(plain.getColorModel(), raster, plain.isAlphaPremultiplied(), null);
    }

    /** One byte for each component, without gaps between the rows; others are copied into such a one. */
    private static BufferedImage plain(BufferedImage picture) {
        int type = picture.getType();
        if (type == BufferedImage.TYPE_3BYTE_BGR || type == BufferedImage.TYPE_BYTE_GRAY
                || type == BufferedImage.TYPE_4BYTE_ABGR) {
            return picture;
        }
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), picture.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        var pen = plain.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return plain;
    }

    private static void mirrorRows(byte[] dots, int size, int row, int rows) {
        for (int y = 0; y < rows; y++) {
            int left = y * row;
            int right = left + row - size;
            for (; left < right; left += size, right -= size) {
                for (int i = 0; i < size; i++) {
                    byte kept = dots[left + i];
                    dots[left + i] = dots[right + i];
                    dots[right + i] = kept;
                }
            }
        }
    }

    private static void mirrorColumns(byte[] dots, int row, int rows) {
        var kept = new byte[row];
        for (int top = 0, bottom = rows - 1; top < bottom; top++, bottom--) {
            System.arraycopy(dots, top * row, kept, 0, row);
            System.arraycopy(dots, bottom * row, dots, top * row, row);
            System.arraycopy(kept, 0, dots, bottom * row, row);
        }
    }
}
