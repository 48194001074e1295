/// Every way in which the site cannot answer: a status, two sentences for a person, and where to go next.
public enum SiteFault: Error, Sendable, Equatable {
  case unknownAddress(String)
  /// The record holds no such thing; the noun (`state`), its id, and where all of them are listed.
  case notInRecord(noun: String, id: String, list: SiteMap)
  case badState(String)
  /// A page of a list beyond its last.
  case noSuchPage(Int, last: Int)
  case badValue(String, String, mend: String)
  case unknownParameter(String, known: [String])
  case repeated(String)
  case badEncoding
  case tooLong
  case noSuchFormat(String, String)
  case method(String)
  /// The record cannot be read; the cause goes to the log, not to the page.
  case record

  var status: Int {
    switch self {
    case .unknownAddress, .notInRecord, .noSuchFormat, .noSuchPage: 404
    case .badState, .badValue, .unknownParameter, .repeated, .badEncoding: 400
    case .tooLong: 414
    case .method: 405
    case .record: 503
    }
  }

  var title: String {
    switch self {
    case .unknownAddress: "There is no page at this address"
    case .notInRecord(let noun, _, _): "The record holds no such \(noun)"
    case .badState: "This is not the code of a state"
    case .noSuchPage: "The list ends before this page"
    case .badValue(let name, _, _): "The value of “\(name)” cannot be used"
    case .unknownParameter: "The address asks for something this page does not have"
    case .repeated(let name): "“\(name)” is given more than once"
    case .badEncoding: "The address is damaged"
    case .tooLong: "The address is too long"
    case .noSuchFormat(let format, _): "This page cannot be had as \(format)"
    case .method: "This site can only be read"
    case .record: "The record cannot be read at the moment"
    }
  }

  var detail: String {
    switch self {
    case .unknownAddress(let path): "Nothing is published at \(path.prefix(200))."
    case .notInRecord(let noun, let id, _): "No \(noun) has the id “\(id.prefix(120))”."
    case .badState(let code): "“\(code)” is not three letters such as RWA."
    case .noSuchPage(let page, _): "Page \(page) was asked for."
    case .badValue(let name, let value, _): "“\(value)” was given for “\(name)”."
    case .unknownParameter(let name, _): "There is no “\(name.prefix(40))” here."
    case .repeated(let name): "“\(name.prefix(40))” can have one value only."
    case .badEncoding: "An escape such as %20 is incomplete, or the text is not UTF-8."
    case .tooLong: "An address may have at most \(Address.longestTarget) characters."
    case .noSuchFormat(_, let page): "\(page) is a page to read."
    case .method(let name): "The method \(name.prefix(20)) is not answered here."
    case .record: "The file of the record is busy, missing or damaged."
    }
  }

  /// What the reader can do.
  var next: String {
    switch self {
    case .unknownAddress:
      "Go to the first page, or search for the name of a state or the symbol of a document."
    case .notInRecord: "Choose from the list, or search."
    case .badState: "Choose a state from the list; the addresses use ISO 3166 codes of three letters."
    case .noSuchPage(_, let last): "The list has \(Number.text(last, "page", "pages"))."
    case .badValue(_, _, let mend): mend
    case .unknownParameter(_, let known):
      known.isEmpty
        ? "Leave out what stands behind the question mark." : "It knows \(known.joined(separator: ", "))."
    case .repeated: "Give it once."
    case .badEncoding: "Type the address again, or go to the first page."
    case .tooLong: "Shorten the address, or use fewer filters."
    case .noSuchFormat: "Read the page itself."
    case .method: "Use GET or HEAD."
    case .record: "Try again in a minute. If it lasts, the keeper of this site finds the cause in the log."
    }
  }

  /// Where that can be done.
  var nextPlace: SiteMap {
    switch self {
    case .notInRecord(_, _, let list): list
    case .badState: .states
    default: .home
    }
  }
}
