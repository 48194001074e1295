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
          imprint.map { fragment.top >= $0 - 2 } ?? false
          || PageFurniture.isJobNumber(text) || PageFurniture.isBarcode(text)
          || isEdge && (repeated.contains(PageFurniture.key(text, isTop)) || PageFurniture.isPageNumber(text))
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
    var rest = text[...]
    if rest.hasSuffix("(E)") { rest = rest.dropLast(3) }
    while rest.last == " " { rest = rest.dropLast() }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count == 2 && (5...6).contains(parts[1].count)
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  /// `*1070469*`.
  static func isBarcode(_ text: String) -> Bool {
    let inner = text.filter { $0 != " " }
    return inner.count >= 7 && inner.hasPrefix("*") && inner.hasSuffix("*")
      && inner.dropFirst().dropLast().allSatisfy { $0.isNumber || $0.isUppercase }
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
