import Foundation
import Testing

/// What the documents tell a reader to type or to open is there.
@Suite("The documents keep their word")
struct PromiseTests {
  /// The lines of the shell examples of a document, without prompts and comments.
  static func commands(in markdown: String) -> [String] {
    var inside = false
    var found: [String] = []
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        inside = !inside && ["```sh", "```bash", "```console"].contains(line)
        continue
      }
      let command = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
        .trimmingPrefix("$ ").trimmingCharacters(in: .whitespaces)
      if inside, !command.isEmpty { found.append(command) }
    }
    return found
  }

  /// What is wrong with a command, in a sentence; nil when it can be typed.
  static func fault(in command: String, subcommands: Set<String>, targets: Set<String>) -> String? {
    var words = command.split(separator: " ").map(String.init)
    while let word = words.first, word.contains("="), !word.hasPrefix("-") { words.removeFirst() }
    guard let program = words.first else { return nil }
    if program.hasPrefix("./") || program.hasPrefix(".ci/") {
      let file = House.root.appending(path: program).path(percentEncoded: false)
      return FileManager.default.isExecutableFile(atPath: file) ? nil : "\(program) cannot be run"
    }
    if program == "make" {
      return words.dropFirst().first { !$0.contains("=") && !targets.contains($0) }.map {
        "the Makefile has no target \($0)"
      }
    }
    guard program == "avow" else { return nil }
    if let data = words.firstIndex(of: "--data") {
      words.removeSubrange(data...min(data + 1, words.count - 1))
    }
    guard words.count > 1, !words[1].hasPrefix("-") else { return nil }
    return subcommands.contains(words[1]) ? nil : "avow has no command \(words[1])"
  }

  /// The commands of the command line: named by `commandName:`, else by their type.
  static func subcommands() throws -> Set<String> {
    var found: Set<String> = ["help"]
    for file in try House.swiftFiles(under: "Sources/avow") {
      for match in file.text.matches(of: #/commandName: "([a-z-]+)"/#) { found.insert(String(match.1)) }
      for match in file.text.matches(of: #/struct ([A-Z][A-Za-z]+): \w*ParsableCommand/#) {
        found.insert(match.1.lowercased())
      }
    }
    return found
  }

  static func makeTargets() throws -> Set<String> {
    let makefile = try House.file("Makefile").text
    return Set(makefile.matches(of: #/(?m)^([a-z][a-z-]*):/#).map { String($0.1) })
  }

  static let documents = [
    "README.md", "CONTRIBUTING.md", "Docs/tour.md", "Docs/operator.md", "Benchmarks/README.md",
  ]

  @Test("each command of an example is there", arguments: documents)
  func commands(document: String) throws {
    let (subcommands, targets) = try (Self.subcommands(), Self.makeTargets())
    let faults = try Self.commands(in: House.file(document).text).compactMap {
      Self.fault(in: $0, subcommands: subcommands, targets: targets)
    }
    #expect(faults.isEmpty, "\(document): \(faults)")
  }

  @Test("the README shows the two commands and the command line")
  func readme() throws {
    let commands = try Self.commands(in: House.file("README.md").text)
    #expect(commands.contains("./start") && commands.contains("./test"))
    #expect(commands.filter { $0.contains("avow ") }.count >= 5)
  }

  @Test("a command that is not there is told")
  func badSample() {
    let sample =
      "```sh\n./begin\nmake tea   # hot\navow --data D brew RWA\navow import f.csv\n```\n./not-a-command\n"
    let commands = Self.commands(in: sample)
    #expect(commands == ["./begin", "make tea", "avow --data D brew RWA", "avow import f.csv"])
    let faults = commands.compactMap { Self.fault(in: $0, subcommands: ["import"], targets: ["test"]) }
    #expect(
      faults == ["./begin cannot be run", "the Makefile has no target tea", "avow has no command brew"])
  }

  /// The files of the repository that a document links to and that are not there.
  static func deadLinks(in markdown: String, of path: String) -> [String] {
    let folder = House.root.appending(path: path).deletingLastPathComponent()
    return markdown.matches(of: #/\]\(([^)\s]+)\)/#).map { String($0.1) }.filter { link in
      guard !link.contains("://"), !link.hasPrefix("#"), !link.hasPrefix("mailto:") else { return false }
      let file = folder.appending(path: String(link.prefix { $0 != "#" }))
      return !FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
    }
  }

  @Test("what a document links to is in the repository")
  func links() throws {
    let dead = try House.files(endings: [".md"]).flatMap { file in
      Self.deadLinks(in: file.text, of: file.path).map { "\(file.path) → \($0)" }
    }
    #expect(dead.isEmpty, "\(dead.joined(separator: "\n"))")
    #expect(
      Self.deadLinks(in: "[a](Docs/none.md) [b](https://example.org)", of: "README.md") == ["Docs/none.md"])
  }

  @Test("the licence is whole")
  func licence() throws {
    let text = try House.file("LICENSE").text
    #expect(text.contains("Apache License") && text.contains("END OF TERMS AND CONDITIONS"))
  }
}
