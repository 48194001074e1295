import AvowRecord
import Foundation

/// Reads a press release of the United Nations on a meeting, saved as a web page.
///
/// What comes out has the form ``RecordForm/pressRelease``: a paraphrase, never the record and never counted as such.
struct PressReleaseReader {
  let context: SourceContext

  /// True for a saved page of the press service: by its address, or by the number of a release near its head.
  static func isOne(_ file: FileBytes) throws -> Bool {
    let opening = try file.opening(64 << 10)
    let text = opening.drop { $0 == 32 || (9...13).contains($0) || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard text.first == UInt8(ascii: "<") else { return false }
    let page = String(decoding: opening, as: UTF8.self)
    let small = page.lowercased()
    guard small.contains("<html") || small.contains("<!doctype html") || small.contains("<p") else {
      return false
    }
    return small.contains("press.un.org") || small.contains("un.org/press")
      || small.contains("meetings coverage") || number(in: page) != nil
  }

  /// Throws a ``StatementFault`` or a ``FileFault``.
  func read(_ file: FileBytes) throws -> SpokenRecord {
    let form = try context.form(beside: file)
    let page = WebPage(try file.opening(WebPage.limit))
    let texts = page.all.map(\.text)
    let start = String(texts.joined(separator: " ").prefix(160))
    guard let symbol = texts.lazy.compactMap({ PressReleaseReader.number(in: $0) }).first else {
      throw StatementFault.noNumber(file: file.name, start: start)
    }
    let about = form?.meeting.map { Symbol($0)?.text ?? $0 } ?? PressReleaseReader.meeting(texts)
    let date = try date(form, page, texts, file.name)

    var meeting = SpokenMeeting(
      symbol: symbol, body: symbol.hasPrefix("SC") ? "SC" : symbol.hasPrefix("GA") ? "GA" : "unknown",
      date: date)
    meeting.form = .pressRelease
    meeting.about = about
    meeting.pages = 1
    let body = PressReleaseReader.body(page.all)
    var run = PressReleaseRun(
      meeting: meeting, file: file.name, names: StateNames(reference: context.reference),
      data: try context.spokenData())
    for block in body { run.add(block) }
    return run.finished()
  }

  private func date(_ form: StatementForm?, _ page: WebPage, _ texts: [String], _ file: String) throws
    -> PartialDate
  {
    if let text = form?.date {
      guard let date = PartialDate(text) else { throw StatementFault.badDate(file: file, text: text) }
      return date
    }
    if let day = page.time?.prefix(10), let date = PartialDate(String(day)) { return date }
    if let found = texts.lazy.filter({ $0.utf8.count < 60 }).compactMap(DateInWords.find).first {
      return found.date
    }
    throw StatementFault.noDate(file: file, meeting: "of this press release")
  }

  /// `GA/12031` where it stands as a word of its own.
  static func number(in text: String) -> String? {
    for word in text.split(whereSeparator: { " \n\t\r<>\"()[],;".contains($0) }) {
      let parts = word.split(separator: "/", omittingEmptySubsequences: false)
      guard (2...3).contains(parts.count), let last = parts.last, (3...6).contains(last.count),
        last.allSatisfy({ $0.isNumber }), let body = parts.first,
        ["GA", "SC", "ECOSOC", "HRC", "PBC"].contains(body),
        parts.dropLast().allSatisfy({ part in
          part.allSatisfy { $0.isUppercase || $0.isNumber }
        })
      else { continue }
      return String(word)
    }
    return nil
  }

  /// `Seventy-second Session, 99th & 100th Meetings (AM & PM)` → `A/72/PV.99`; `8388th Meeting (AM)` → `S/PV.8388`.
  static func meeting(_ texts: [String]) -> String? {
    for text in texts.prefix(80) where text.utf8.count < 200 && text.contains("Meeting") {
      let small = text.lowercased()
      let number = small.split { !$0.isLetter && !$0.isNumber }.lazy.compactMap { word -> Int? in
        let digits = word.prefix { $0.isNumber }
        return ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? Int(digits) : nil
      }.first
      guard let number else { continue }
      if small.contains("session"), let session = OrdinalInWords.value(in: small) {
        return "A/\(session)/PV.\(number)"
      }
      if number > 1000, small.hasPrefix("\(number)") { return "S/PV.\(number)" }
    }
    return nil
  }

  /// From the heading of the page to the stars at the end, without the blocks of the site around it.
  static func body(_ blocks: [WebPage.Block]) -> [WebPage.Block] {
    let heading = blocks.firstIndex { $0.tag == "h1" } ?? -1
    let rest = blocks.dropFirst(heading + 1)
    let end = rest.firstIndex { block in
      let text = block.text
      return text.contains("*") && text.allSatisfy { "* ".contains($0) }
        || ["for information media", "share this page", "related stories"].contains {
          text.lowercased().hasPrefix($0)
        }
    }
    let body = rest[..<(end ?? rest.endIndex)]
    return (heading < 0 ? [] : [blocks[heading]]) + body
  }
}
