import AvowRecord

/// Takes running headers, page numbers, job numbers, barcodes and the imprint off the pages.
struct PageFurniture {
  private(set) var furniture: [Furniture] = []

  /// The pages without furniture. The first page keeps its head, which names the meeting.
  mutating func strip(_ pages: [PageText]) -> [PageText] {
    let repeated = PageFurniture.repeated(pages)
    return pages.map { page in
      var kept = page
      kept.fragments = []
      let imprint = PageFurniture.imprint(of: page)
      var rows: [Int: [String]] = [:]
      for fragment in page.fragments {
        let text = PageFurniture.trimmed(fragment.text)
        let isTop = fragment.top < page.height * 11 / 100
        let isEdge = isTop && page.number > 1 || fragment.top > page.height * 88 / 100
        let isFurniture =
          imprint.map { fragment.top >= $0 - page.height / 100 } ?? false
          || PageFurniture.isJobNumber(text) || PageFurniture.isBarcode(text)
          || isEdge && !PageFurniture.isOfVote(text)
            && (repeated.contains(PageFurniture.key(text, isTop)) || PageFurniture.isPageNumber(text))
          || page.number > 1 && fragment.top < page.height * 18 / 100 && PageFurniture.isRunningName(text)
        if isFurniture {
          if !text.isEmpty { rows[fragment.top, default: []].append(text) }
        } else {
          kept.fragments.append(fragment)
        }
      }
      for top in rows.keys.sorted() {
        furniture.append(Furniture(text: (rows[top] ?? []).joined(separator: " "), page: page.number))
      }
      return kept
    }
  }

  /// Texts at the edges of pages that come back on other pages, numbers apart.
  private static func repeated(_ pages: [PageText]) -> Set<String> {
    var counts: [String: Set<Int>] = [:]
    for page in pages {
      for fragment in page.fragments where !fragment.isBlank {
        let isTop = fragment.top < page.height * 11 / 100
        guard isTop || fragment.top > page.height * 88 / 100 else { continue }
        counts[key(trimmed(fragment.text), isTop), default: []].insert(page.number)
      }
    }
    let least = max(2, pages.count / 5)
    return Set(counts.filter { $0.value.count >= least || isSymbol($0.key) }.keys)
  }

  private static func key(_ text: String, _ isTop: Bool) -> String {
    (isTop ? "^" : "_") + String(text.map { $0.isNumber ? "#" : $0 })
  }

  private static func isSymbol(_ key: String) -> Bool {
    let text = key.dropFirst()
    return text.hasSuffix("/PV.#") || text.hasSuffix("/PV.##") || text.hasSuffix("/PV.###")
      || text.hasSuffix("/PV.####") || text.hasSuffix("/PV.#####")
  }

  /// Where the imprint begins (“This record contains the text of speeches…”), at the foot of the first page.
  private static func imprint(of page: PageText) -> Int? {
    guard page.number <= 2 else { return nil }
    return page.fragments.first { fragment in
      guard fragment.top > page.height * 6 / 10 else { return false }
      let text = trimmed(fragment.text)
      return text.hasPrefix("This record contains") || text.hasPrefix("This record is subject to correction")
        || text.hasPrefix("Corrections to this record") || text.hasPrefix("This document contains")
    }?.top
  }

  /// `10-70469 (E)`, `24-19856`.
  static func isJobNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, (48...57).contains(first), text.utf8.count < 20 else { return false }
    var rest = text[...]
    if rest.hasSuffix("(E)") { rest = rest.dropLast(3) }
    while rest.last == " " { rest = rest.dropLast() }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count == 2 && (5...6).contains(parts[1].count)
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  /// `*1070469*`.
  static func isBarcode(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "*") else { return false }
    let inner = text.filter { $0 != " " }
    return inner.count >= 7 && inner.hasPrefix("*") && inner.hasSuffix("*")
      && inner.dropFirst().dropLast().allSatisfy { $0.isNumber || $0.isUppercase }
  }

  /// What may come back at the head of several columns and is part of a vote all the same.
  private static func isOfVote(_ text: String) -> Bool {
    text.hasPrefix("None") || VoteText.list(text) != nil
  }

  /// `(Mr. Quill, Cordavia)`, which typescripts repeat at the head of each page of a speech.
  static func isRunningName(_ text: String) -> Bool {
    guard text.hasPrefix("("), text.hasSuffix(")"), text.utf8.count < 90 else { return false }
    let inner = text.dropFirst().dropLast()
    return inner.hasPrefix("The President") || inner.hasPrefix("The PRESIDENT")
      || ["Mr. ", "Mrs. ", "Ms. ", "Miss ", "Sir ", "Dame ", "Lord ", "Dr. "].contains(where: inner.hasPrefix)
        && inner.contains(",")
  }

  /// `7`, `12/31`, `- 7 -`.
  private static func isPageNumber(_ text: String) -> Bool {
    let parts = text.split { $0 == "/" || $0 == "-" || $0 == " " }
    return (1...2).contains(parts.count) && parts.allSatisfy { $0.count <= 3 && $0.allSatisfy(\.isNumber) }
  }

  static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
