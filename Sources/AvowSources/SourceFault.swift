public import AvowRecord

/// Why a file is not one that Avow can read, as a sentence that quotes it and says what to do next.
public enum SourceFault: Error, Equatable, Sendable {
  /// The text cannot be cut into rows.
  case broken(file: String, DelimitedText.Fault)
  case headerNotText(file: String, header: String)
  case headerTwice(file: String, column: String, header: String)
  /// Another kind of file, such as a web page: `looksLike` says which, `advice` what to do.
  case otherKind(file: String, looksLike: String, firstLine: String, advice: String)
  /// Nearly the header of a known source.
  case columnsMissing(file: String, source: String, missing: [String], header: String)
  case unknown(file: String, firstLine: String, known: [String])
  /// Far more voters or roll calls than there can be.
  case tooMany(file: String, line: Int, what: String, limit: Int)
}

extension SourceFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .broken(let file, let fault):
      "“\(file)” cannot be read further: \(fault). Look at that line in a text editor, or fetch the file again."
    case .headerNotText(let file, let header):
      "The header of “\(file)” is not UTF-8 text: “\(header)”. Save the file as UTF-8 and try again."
    case .headerTwice(let file, let column, let header):
      "The column “\(column)” stands twice in the header of “\(file)”: “\(header)”. Take one of them out."
    case .otherKind(let file, let looksLike, let firstLine, let advice):
      "“\(file)” is \(looksLike); it starts “\(firstLine)”. \(advice)"
    case .columnsMissing(let file, let source, let missing, let header):
      "“\(file)” looks like \(source), but has no column \(missing.joined(separator: ", ")). Its header is "
        + "“\(header)”. Fetch the whole table, or give the column its usual name."
    case .unknown(let file, let firstLine, let known):
      "“\(file)” is of no known source; it starts “\(firstLine)”. Known are: "
        + known.joined(separator: "; ") + "."
    case .tooMany(let file, let line, let what, let limit):
      "“\(file)”, line \(line): more than \(limit) \(what). This is no table of votes by states; check that the "
        + "columns are what their names say."
    }
  }
}
