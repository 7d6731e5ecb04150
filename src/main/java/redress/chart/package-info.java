/**
 * Charts: a pack's dialogs, and its cases with their clocks, as pictures that somebody prints, reads and signs.
 *
 * <p>A chart is boxes and arrows; a drawing is where they stand on a page; what writes it as SVG, PNG or Mermaid knows
 * nothing of packs. Nothing here plays a scenario or changes a file.
 */
package redress.chart;
