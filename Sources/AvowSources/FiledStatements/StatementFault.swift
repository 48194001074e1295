/// Why a statement, a press release or a table of speakers could not be taken, as a sentence that says what to do.
public enum StatementFault: Error, Equatable, Sendable {
  case formNotUnderstood(file: String, line: Int, text: String, keys: [String])
  /// A statement of which the form leaves out what is needed.
  case formIncomplete(file: String, lacks: String)
  case unknownState(file: String, name: String, near: String)
  case noDate(file: String, meeting: String)
  case badDate(file: String, text: String)
  case noWords(file: String)
  case notText(file: String)
  case badDocument(file: String, why: String)
  case noNumber(file: String, start: String)
}

extension StatementFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .formNotUnderstood(let file, let line, let text, let keys):
      "“\(file)”, line \(line) is not understood: “\(text)”. A form has one “key: value” a line; the keys are "
        + keys.joined(separator: ", ") + ". avow import --template statement prints one."
    case .formIncomplete(let file, let lacks):
      "“\(file)” is taken for a statement that was handed in, but nothing says \(lacks). Say it in a form beside it "
        + "(“\(file).form”, see avow import --template statement) or on the command line."
    case .unknownState(let file, let name, let near):
      "“\(file)”: “\(name)” is no state that the record knows. \(near)Give its code of three letters."
    case .noDate(let file, let meeting):
      "“\(file)”: the record does not know the meeting “\(meeting)”, and no date is given. Add a date (2014-09-08)."
    case .badDate(let file, let text):
      "“\(file)”: “\(text)” is no date. Write the year, the month and the day: 2014-09-08."
    case .noWords(let file): "“\(file)” has no words. Look at the file before you import it."
    case .notText(let file): "“\(file)” is not UTF-8 text. Save it as UTF-8 and try again."
    case .badDocument(let file, let why):
      "“\(file)” is no Word document that can be read: \(why). Open it in a word processor and save it anew as DOCX."
    case .noNumber(let file, let start):
      "“\(file)” is a web page without the number of a press release (GA/12031, SC/13000). It starts “\(start)”. "
        + "Save the page of press.un.org itself."
    }
  }
}
