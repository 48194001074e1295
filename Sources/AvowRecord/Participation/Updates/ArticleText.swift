/// The Markdown of an article, cut where embeds stand.
///
/// An embed is a line that begins with `{{`, outside fenced code. `{{` elsewhere in a line is a fault, so that nothing that
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
    var fence: Substring?
    func close() {
      if open.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
        parts.append(.markdown(open.joined(separator: "\n")))
      }
      open = []
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let bare = line.drop { $0 == " " }
      if let mark = fence {
        if bare.hasPrefix(mark) { fence = nil }
        open.append(line)
      } else if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
        fence = bare.prefix(3)
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

extension String {
  fileprivate var trimmingTail: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
