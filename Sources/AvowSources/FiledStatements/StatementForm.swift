import Foundation

/// What is known of a text besides its words: at which meeting, for which state, by whom.
///
/// As a file it is called like the text with `.form` behind it, one `key: value` a line, `#` before remarks.
public struct StatementForm: Sendable, Hashable {
  /// The meeting by id or symbol: `IID-2014`, `A/72/PV.99`.
  public var meeting: String?
  /// A code such as `RWA` or a name; nil for an organisation.
  public var state: String?
  public var organisation: String?
  public var speaker: String?
  public var capacity: String?
  public var date: String?
  public var language: String?
  public var onBehalfOf: String?
  /// Where the text was published.
  public var source: String?
  /// The place in the order of speakers, or of several statements of one state.
  public var number: String?

  public init() {}

  static let keys: [(key: String, place: any WritableKeyPath<StatementForm, String?> & Sendable)] = [
    ("meeting", \.meeting), ("state", \.state), ("organisation", \.organisation), ("speaker", \.speaker),
    ("capacity", \.capacity), ("date", \.date), ("language", \.language), ("on behalf of", \.onBehalfOf),
    ("source", \.source), ("number", \.number),
  ]

  /// An empty form with a remark for each key.
  public static let template = """
    # What is known of the statement beside this form. Call the form like the text: statement.docx.form
    # The meeting by its id or symbol, as avow show prints it. Needed.
    meeting: IID-2014
    # The state by its code or name; or else the organisation. One of the two is needed.
    state: RWA
    organisation:
    # The person and the office, as printed.
    speaker:
    capacity:
    # The day, when the record does not know the meeting: 2014-09-08
    date:
    # The language of the text: English, French, …
    language: English
    # For whom it was made, in the words of the statement; empty for the own state.
    on behalf of:
    # Where it was published.
    source:
    # 2 for a second statement of the same state at the same meeting.
    number:

    """

  /// Reads a form. Throws a ``StatementFault`` that quotes the line and names the keys.
  public init(reading text: String, file: String) throws {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = PageFurniture.trimmed(String(line))
      if line.isEmpty || line.hasPrefix("#") { continue }
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let key = PageFurniture.trimmed(String(parts[0])).lowercased()
      guard parts.count == 2, let known = StatementForm.keys.first(where: { $0.key == key }) else {
        throw StatementFault.formNotUnderstood(
          file: file, line: index + 1, text: String(line.prefix(120)), keys: StatementForm.keys.map(\.key))
      }
      let value = PageFurniture.trimmed(String(parts[1]))
      if !value.isEmpty { self[keyPath: known.place] = value }
    }
  }

  /// A form of values by key, such as a command line gives. Throws a ``StatementFault`` for a key that is none.
  public init(_ values: [String: String]) throws {
    for (key, value) in values {
      guard let known = StatementForm.keys.first(where: { $0.key == key }) else {
        throw StatementFault.formNotUnderstood(
          file: "the command line", line: 1, text: key, keys: StatementForm.keys.map(\.key))
      }
      self[keyPath: known.place] = value
    }
  }

  /// The form beside a file; nil where there is none.
  static func beside(_ url: URL) throws -> StatementForm? {
    let form = URL(filePath: url.path(percentEncoded: false) + ".form")
    guard FileManager.default.fileExists(atPath: form.path) else { return nil }
    guard let bytes = try? Data(contentsOf: form), bytes.count < 64 << 10,
      let text = String(bytes: bytes, encoding: .utf8)
    else {
      throw StatementFault.formNotUnderstood(
        file: form.lastPathComponent, line: 1, text: "it is no UTF-8 text of a few lines",
        keys: keys.map(\.key))
    }
    return try StatementForm(reading: text, file: form.lastPathComponent)
  }

  /// This form, with what it leaves empty taken from another one.
  func filled(from other: StatementForm) -> StatementForm {
    var form = self
    for (_, place) in StatementForm.keys where form[keyPath: place] == nil {
      form[keyPath: place] = other[keyPath: place]
    }
    return form
  }
}
