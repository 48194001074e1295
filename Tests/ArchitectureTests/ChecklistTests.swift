import Testing

/// The checklist of `Docs/asvs.md` names tests and files that are there.
@Suite("The checklist names what is there")
struct ChecklistTests {
  @Test("every name in it is a test, a type, a file or a setting")
  func names() throws {
    let text = try House.file("Docs/asvs.md").text
    let code = try House.files(endings: [".swift", ".py", ".mustache", ".service", ".md"])
    let paths = code.map(\.path)
    let all = code.filter { $0.path != "Docs/asvs.md" }.map(\.text).joined(separator: "\n")
    var missing: [String] = []
    for match in text.matches(of: #/`([^`]+)`/#) {
      let name = String(match.1)
      let last = name.split(separator: ".").last.map(String.init) ?? name
      let isThere =
        paths.contains { $0.hasSuffix(name) || $0.hasPrefix(name + "/") } || all.contains(name)
        || all.contains("func \(last)(") || all.contains("let \(last) =")
      if !isThere { missing.append(name) }
    }
    #expect(missing.isEmpty, "\(missing)")
    #expect(text.matches(of: #/(?m)^\| \d+\.\d+\.\d+ \|/#).count == 210)
  }

  @Test("the count at its head is that of its lines, each with one of the five words")
  func count() throws {
    let text = try House.file("Docs/asvs.md").text
    let lines = text.matches(of: #/(?m)^\| (\d+\.\d+\.\d+) \| ([^|]+) \| .+ \|$/#)
    let states = ["met", "not there", "operator", "partly", "missing"]
    #expect(lines.count == 210 && Set(lines.map(\.1)).count == 210)
    #expect(lines.allSatisfy { states.contains(String($0.2)) })
    let sentence = states.map { state in "\(lines.count { $0.2 == state }) \(state)" }.joined(separator: ", ")
    #expect(text.contains("In all: \(sentence)."), "In all: \(sentence).")
  }
}
