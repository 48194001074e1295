/// The Markdown of an article, cut where embeds stand.
///
/// An embed is a line that begins with `{{`, outside fenced code (fences as CommonMark has them). `{{` elsewhere in a line is a fault, so that nothing that
/// was meant as an embed is printed as words; `\{\{` prints two brackets.
public struct ArticleText: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    case markdown(String)
    case embed(Embed)
  }

  public let parts: [Part]
  /// What cannot be read, in the order of lines.
  public let faults: [EmbedFault]

  public init(_ text: String) {
    var parts: [Part] = []
    var faults: [EmbedFault] = []
    var open: [Substring] = []
    var fence: Fence?
    func close() {
      if open.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
        parts.append(.markdown(open.joined(separator: "\n")))
      }
      open = []
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let bare = line.drop { $0 == " " }
      if let opening = fence {
        if opening.isClosed(by: line) { fence = nil }
        open.append(line)
      } else if let opening = Fence(opening: line) {
        fence = opening
        open.append(line)
      } else if bare.hasPrefix("{{") {
        close()
        do {
          parts.append(
            .embed(try Embed(String(bare).trimmingTail, line: index + 1)))
        } catch { faults.append(error) }
      } else {
        if line.contains("{{") {
          faults.append(
            EmbedFault(
              line: index + 1, fragment: String(line),
              why: "an embed stands on a line of its own; write \\{\\{ for two brackets"))
        }
        open.append(line)
      }
    }
    close()
    self.parts = parts
    self.faults = faults
  }

  /// The embeds in order.
  public var embeds: [Embed] {
    parts.compactMap { if case .embed(let embed) = $0 { embed } else { nil } }
  }
}

/// The run of backticks or tildes that opens fenced code, with the rules of CommonMark.
private struct Fence {
  let mark: Character
  let length: Int

  /// At least three of one mark after at most three spaces; behind backticks no further backtick.
  init?(opening line: Substring) {
    let (bare, indent) = Fence.bare(line)
    guard indent < 4, let mark = bare.first, mark == "`" || mark == "~" else { return nil }
    let run = bare.prefix { $0 == mark }
    guard run.count >= 3, mark == "~" || !bare.dropFirst(run.count).contains("`") else { return nil }
    self.mark = mark
    length = run.count
  }

  /// At least as many of the same mark after at most three spaces, and nothing but space behind.
  func isClosed(by line: Substring) -> Bool {
    let (bare, indent) = Fence.bare(line)
    let run = bare.prefix { $0 == mark }
    return indent < 4 && run.count >= length && bare.dropFirst(run.count).allSatisfy(\.isWhitespace)
  }

  private static func bare(_ line: Substring) -> (Substring, indent: Int) {
    let bare = line.drop { $0 == " " }
    return (bare, line.count - bare.count)
  }
}

extension String {
  fileprivate var trimmingTail: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
