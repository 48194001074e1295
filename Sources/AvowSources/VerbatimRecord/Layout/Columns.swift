/// Finds the columns of a document's pages: where the right column begins, if there are two.
///
/// The right column begins where many lines begin in the middle of the page and few run across. Pages of odd
/// and of even number are looked at apart, for their margins may mirror each other.
struct Columns {
  private var rightColumn: [Int?] = [nil, nil]

  /// Pages without their furniture.
  init(pages: [PageText]) {
    for parity in 0...1 {
      let some = pages.filter { $0.number % 2 == parity }
      rightColumn[parity] = Columns.find(some)
    }
    for parity in 0...1
    where rightColumn[parity] == nil && pages.filter({ $0.number % 2 == parity }).count < 3 {
      rightColumn[parity] = rightColumn[1 - parity]
    }
  }

  private static func find(_ pages: [PageText]) -> Int? {
    guard let width = pages.map(\.width).max(), width > 0 else { return nil }
    let middle = (width * 2 / 5)...(width * 31 / 50)
    var starts: [Int: Int] = [:]
    var rows = 0
    for page in pages {
      for fragment in page.fragments where !fragment.isBlank {
        rows += 1
        if middle.contains(fragment.left) { starts[fragment.left, default: 0] += 1 }
      }
    }
    func near(_ x: Int) -> Int { (-2...2).reduce(0) { $0 + (starts[x + $1] ?? 0) } }
    func across(_ x: Int) -> Int { pages.reduce(0) { $0 + $1.fragments.filter { crosses($0, x) }.count } }
    // Where many lines of the right column are indented, the flush ones run across the x of the indented ones:
    // the next frequent x is tried then.
    let frequent = starts.keys.filter { near($0) >= max(2, rows / 25) }
      .sorted { (near($1), starts[$1] ?? 0, $0) < (near($0), starts[$0] ?? 0, $1) }
    guard let best = frequent.first(where: { across($0) * 6 <= rows }) else { return nil }
    let atBest = across(best)
    // Where most lines are indented (a list of votes), the column begins further to the left.
    let further = starts.keys.filter { best - 60 < $0 && $0 < best }.sorted()
    return further.first { across($0) <= atBest + rows / 50 } ?? best
  }

  private static func crosses(_ fragment: PageFragment, _ x: Int) -> Bool {
    fragment.left < x - 15 && fragment.right > x + 15 && !fragment.isBlank
  }

  /// The lines of a page in the order of reading: each band between lines that run across, left column first.
  func lines(of page: PageText) -> [PageLine] {
    guard let right = rightColumn[page.number % 2] else {
      return PageLine.lines(of: page.fragments, page: page.number, margin: Columns.margin(page.fragments))
    }
    let head = page.number == 1 ? Columns.endOfHead(page) : Int.min
    let across = page.fragments.filter { $0.top < head || Columns.crosses($0, right) }
    let left = page.fragments.filter { $0.top >= head && $0.left < right - 4 && !Columns.crosses($0, right) }
    let other = page.fragments.filter { $0.top >= head && $0.left >= right - 4 }
    let leftMargin = Columns.margin(left.isEmpty ? across : left)
    var cuts = across.map { ($0.top, $0.top + $0.height) }.sorted { $0 < $1 }
    cuts.append((Int.max, Int.max))
    var lines: [PageLine] = []
    var from = Int.min
    for (top, bottom) in cuts {
      for (column, margin) in [(left, leftMargin), (other, min(right, Columns.margin(other)))] {
        let band = column.filter { $0.middle >= from && $0.middle < top }
        lines += PageLine.lines(of: band, page: page.number, margin: margin)
      }
      if top < Int.max {
        let row = page.fragments.filter { $0.middle >= max(from, top) && $0.middle < bottom }
        lines += PageLine.lines(of: row, page: page.number, margin: leftMargin)
        from = max(from, bottom)
      }
    }
    return lines
  }

  /// Where the head of the first page ends: at the line of the president or of the opening. Above it the page has no
  /// columns, even where no line runs across.
  private static func endOfHead(_ page: PageText) -> Int {
    let marks = page.fragments.filter { fragment in
      guard fragment.top * 20 < page.height * 9 else { return false }
      let text = PageFurniture.trimmed(fragment.text)
      return StageDirection.opens(text) || text.hasPrefix("President")
        || text.hasPrefix("Temporary President")
        || text.hasPrefix("Acting President")
    }
    return marks.map(\.top).min() ?? Int.min
  }

  /// The leftmost x at which at least two lines begin.
  private static func margin(_ fragments: [PageFragment]) -> Int {
    var starts: [Int: Int] = [:]
    for fragment in fragments where !fragment.isBlank { starts[fragment.left, default: 0] += 1 }
    let common = starts.keys.filter { x in (-1...1).reduce(0) { $0 + (starts[x + $1] ?? 0) } >= 2 }
    return common.min() ?? starts.keys.min() ?? 0
  }
}
