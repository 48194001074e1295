/// Why a PDF file could not be read, as a sentence that says what to do next.
public enum PDFFault: Error, Equatable, Sendable {
  case noReader
  /// The program that reads PDF files gave up; `says` quotes it.
  case damaged(file: String, says: String)
  case encrypted(file: String)
  case tooSlow(file: String, seconds: Int)
  case tooLarge(file: String, what: String)
  case packed(file: String)
  /// No letters at all, as in a scan that no machine has read.
  case noText(file: String, pages: Int)
  /// Readable, but no verbatim record: `looksLike` says what the first page holds.
  case notVerbatim(file: String, looksLike: String, start: String)
  /// A record of the United Nations in another language than English.
  case otherLanguage(file: String, language: String, start: String)
  /// A verbatim record that lacks what makes it one.
  case noHeader(file: String, lacks: String, start: String)
}

extension PDFFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noReader:
      "PDF files are read with pdftohtml, which is not on this machine. Install poppler-utils and try again."
    case .damaged(let file, let says):
      "“\(file)” is a PDF document that cannot be read: \(says). Fetch it again; a download may have broken off."
    case .encrypted(let file):
      "“\(file)” is locked with a password. Fetch the open file from the official documents of the United Nations."
    case .tooSlow(let file, let seconds):
      "“\(file)” was not read within \(seconds) seconds. A verbatim record takes less than one; look at the file "
        + "before you import it."
    case .tooLarge(let file, let what):
      "“\(file)” has \(what); a verbatim record does not. Look at the file before you import it."
    case .packed(let file):
      "“\(file)” is a packed PDF document. Unpack it first."
    case .noText(let file, let pages):
      "“\(file)” has no text on its first pages (\(pages) in all): it is a scan. Have it read by a text-recognition "
        + "program and import the result, or look for a file with text."
    case .notVerbatim(let file, let looksLike, let start):
      "“\(file)” is a PDF document, but no verbatim record: \(looksLike). It starts “\(start)”. Only records with a "
        + "symbol such as A/65/PV.71 or S/PV.3756 are read from PDF."
    case .otherLanguage(let file, let language, let start):
      "“\(file)” is the \(language) text of a document of the United Nations; only the English text of a record is "
        + "read. It starts “\(start)”. Fetch the English text: undocs.org/en/ and the symbol."
    case .noHeader(let file, let lacks, let start):
      "“\(file)” looks like a document of the United Nations, but its first page has no \(lacks). It starts “\(start)”. Fetch the "
        + "whole document."
    }
  }
}
