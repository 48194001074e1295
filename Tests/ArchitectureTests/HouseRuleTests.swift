import Testing

@Suite("Rules of the house")
struct HouseRuleTests {
  /// What reads a clock or throws dice, as written in Swift.
  static let clockAndDice = [
    "Date()", "Date.now", ".now", ".random(", ".randomElement(", ".shuffle", "SystemRandomNumberGenerator",
    "UUID()", "ContinuousClock", "SuspendingClock", "gettimeofday", "clock_gettime",
  ]

  /// The lines of a source that use one of the words outside comments.
  static func uses(of words: [String], in text: String, file: String) -> [String] {
    Import.code(of: text).flatMap { number, line in
      words.filter { line.contains($0) }.map { "\(file):\(number): \($0)" }
    }
  }

  @Test("nouns and methods have no clock and throw no dice", arguments: ["AvowRecord", "AvowAnalysis"])
  func pure(target: String) throws {
    let files = try House.swiftFiles(under: "Sources/\(target)")
    #expect(!files.isEmpty)
    let found = files.flatMap { Self.uses(of: Self.clockAndDice, in: $0.text, file: $0.path) }
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  @Test("a clock in a sample is found, one in a comment is not")
  func clockSample() {
    let sample = "// Date()\nlet today = Date()\nlet pick = states.randomElement()\n"
    #expect(
      Self.uses(of: Self.clockAndDice, in: sample, file: "Bad.swift") == [
        "Bad.swift:2: Date()", "Bad.swift:3: .randomElement(",
      ])
  }

  /// A file that is longer is two rooms.
  static let longest = 350

  static func lines(_ text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.hasSuffix("\n") ? 1 : 0)
  }

  @Test("no Swift file is longer than 350 lines")
  func lengths() throws {
    let files = try House.swiftFiles(under: "")
    #expect(files.count > 50)
    let long = files.filter { Self.lines($0.text) > Self.longest }
    #expect(long.isEmpty, "\(long.map { "\($0.path): \(Self.lines($0.text)) lines" })")
    #expect(Self.lines("a\nb\n") == 2 && Self.lines("a\nb") == 2)
  }

  /// Names that say nothing about what a file holds.
  static func isNoName(_ name: String) -> Bool {
    let words = ["util", "utils", "utilities", "helper", "helpers", "core", "misc", "common"]
    let stem = name.prefix { $0 != "." }.lowercased()
    return words.contains { stem == $0 || stem.hasSuffix("+" + $0) }
      || name.hasSuffix("Utils.swift") || name.hasSuffix("Helpers.swift") || name.hasSuffix("Helper.swift")
  }

  @Test("files carry the noun or the verb they hold")
  func names() throws {
    let nameless = try House.swiftFiles(under: "").filter { Self.isNoName($0.name) }
    #expect(nameless.isEmpty, "\(nameless.map(\.path))")
    #expect(
      Self.isNoName("Helpers.swift") && Self.isNoName("StringUtils.swift") && Self.isNoName("Core.swift"))
    #expect(!Self.isNoName("ScoreRisk.swift") && !Self.isNoName("CommonName.swift"))
  }

  @Test("no line of the product crashes on purpose")
  func crashes() throws {
    let found = try House.swiftFiles(under: "Sources").flatMap {
      Self.uses(of: ["try!", " as! ", "fatalError("], in: $0.text, file: $0.path)
    }
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  /// Folders of one machine, which no file of the repository may name.
  static func machinePaths(in text: String) -> [String] {
    let roots = ["home", "Users", "root", "opt", "mnt", "srv", "work", "tmp", "private"]
    return roots.map { "/" + $0 + "/" }.filter { path in
      text.ranges(of: path).contains { range in
        guard range.lowerBound > text.startIndex else { return true }
        let before = text[text.index(before: range.lowerBound)]
        return !before.isLetter && !before.isNumber && !"./}_-*~".contains(before)
      }
    }
  }

  @Test("no file names a folder of somebody's machine")
  func paths() throws {
    let endings = [
      ".swift", ".md", ".py", ".sh", ".json", ".csv", ".sql", ".mustache", ".css", ".yml", "Makefile",
      "/start", "/test", "/run", "start", "test", "run",
    ]
    let found = try House.files(endings: endings).flatMap { file in
      Self.machinePaths(in: file.text).map { "\(file.path): \($0)" }
    }
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    let sample = "cd /" + "home/someone/avow"
    #expect(Self.machinePaths(in: sample).count == 1)
    #expect(Self.machinePaths(in: "https://example.org/" + "home/page").isEmpty)
  }
}
