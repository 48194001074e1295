/// Words of a recommendation that a phrase of a lens fits.
public struct LensTag: Hashable, Sendable, Codable {
  public var lens: String
  /// The phrase: `atrocity-prevention-11`.
  public var phrase: String
  /// Characters (Unicode scalars) from the beginning of the text, from 0, and how many of them.
  public var start: Int
  public var length: Int

  public init(lens: String, phrase: String, start: Int, length: Int) {
    self.lens = lens
    self.phrase = phrase
    self.start = start
    self.length = length
  }

  /// The words as they stand in a text.
  public func quote(from text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start).prefix(length)))
  }
}

/// One reading of recommendations with one version of a lens. Runs of earlier versions stay, so that it can be told which
/// version counted what.
public struct LensRun: Hashable, Sendable, Codable, Identifiable {
  /// 0 before the run is kept.
  public var id: Int
  public var lens: String
  public var version: String
  /// SHA-256 of version and phrases.
  public var digest: String
  public var madeOn: String
  /// Recommendations that this run read, and those in which it found a phrase.
  public var read: Int
  public var found: Int
  /// Phrases found.
  public var spans: Int
  /// The row of the last recommendation that it read.
  public var through: Int

  public init(
    id: Int = 0, lens: String, version: String, digest: String, madeOn: String, read: Int, found: Int,
    spans: Int, through: Int
  ) {
    self.id = id
    self.lens = lens
    self.version = version
    self.digest = digest
    self.madeOn = madeOn
    self.read = read
    self.found = found
    self.spans = spans
    self.through = through
  }
}
