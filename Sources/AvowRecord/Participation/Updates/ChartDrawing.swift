/// The pictures of a chart as they were drawn once, and the words beside them.
public struct ChartDrawing: Hashable, Sendable, Codable {
  /// A mark and its meaning.
  public struct Legend: Hashable, Sendable, Codable {
    /// As SVG.
    public let swatch: String
    public let meaning: String

    public init(swatch: String, meaning: String) {
      self.swatch = swatch
      self.meaning = meaning
    }
  }

  /// How to read it.
  public let reading: String
  /// What it does not show.
  public let limits: String
  public let legend: [Legend]
  /// As SVG, for windows wider than a phone.
  public let wide: String
  /// As SVG, for phones; nil where the wide one may be scrolled sideways.
  public let narrow: String?

  public init(reading: String, limits: String, legend: [Legend], wide: String, narrow: String?) {
    self.reading = reading
    self.limits = limits
    self.legend = legend
    self.wide = wide
    self.narrow = narrow
  }
}
