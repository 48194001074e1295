/// Something of the record that stands in an article on a line of its own.
///
/// - `{{figure roll-call-in-favour of=rcid:5939}}`: a number by its counting rule, of a roll call, debate, meeting or decision.
/// - `{{chart agenda}}`: a chart; `of=…` where it is of something.
/// - `{{record A/65/PV.71}}`: any record by its id.
///
/// The last word may be `live` (computed whenever it is read) or `frozen` (as it was at publication), which is the default.
public struct Embed: Hashable, Sendable, Codable {
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case figure, chart, record
  }

  public let kind: Kind
  /// The rule of a figure, the name of a chart, the id of a record.
  public let name: String
  /// What it is counted or drawn of; nil for a record, and for what is of the whole.
  public let subject: String?
  public let isFrozen: Bool
  /// The line of the article on which it stands, from 1.
  public let line: Int
  /// As it was written.
  public let source: String

  /// Reads one line. Throws ``EmbedFault`` with line and fragment.
  public init(_ source: String, line: Int) throws(EmbedFault) {
    func fault(_ why: String) -> EmbedFault { EmbedFault(line: line, fragment: source, why: why) }
    guard source.hasPrefix("{{"), source.hasSuffix("}}"), source.count > 4 else {
      throw fault("it does not end with }} on the same line")
    }
    var words = source.dropFirst(2).dropLast(2).split(separator: " ").map(String.init)
    guard let first = words.first, let kind = Kind(rawValue: first) else {
      throw fault("an embed begins with figure, chart or record")
    }
    words.removeFirst()
    var isFrozen = true
    if let last = words.last, ["live", "frozen"].contains(last) {
      isFrozen = last == "frozen"
      words.removeLast()
    }
    var subject: String?
    if let last = words.last, last.hasPrefix("of=") {
      subject = String(last.dropFirst(3))
      words.removeLast()
      guard subject?.isEmpty == false, kind != .record else {
        throw fault(kind == .record ? "a record has no “of=”" : "“of=” names nothing")
      }
    }
    guard words.count == 1 else {
      throw fault(
        words.isEmpty
          ? "it names no \(kind == .figure ? "counting rule" : kind.rawValue)"
          : "“\(words[1])” is not understood; after the name may stand of=ID, then live or frozen")
    }
    self.kind = kind
    name = words[0]
    self.subject = subject
    self.isFrozen = isFrozen
    self.line = line
    self.source = source
  }
}

/// Why an embed cannot stand in an article, with its line.
public struct EmbedFault: Error, Hashable, Sendable, CustomStringConvertible {
  public let line: Int
  public let fragment: String
  public let why: String

  public init(line: Int, fragment: String, why: String) {
    self.line = line
    self.fragment = fragment
    self.why = why
  }

  public var description: String { "Line \(line), “\(fragment.prefix(120))”: \(why)." }
}
