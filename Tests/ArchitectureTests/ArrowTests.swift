import Foundation
import Testing

@Suite("Arrows point down only")
struct ArrowTests {
  @Test("no target imports what the dictionary does not allow it")
  func imports() throws {
    let files = try House.swiftFiles(under: "Sources")
    #expect(files.count > 20)
    let faults = files.flatMap { file in
      Arrows.faults(target: file.target ?? "?", imports: Import.all(in: file.text, file: file.path))
    }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test("each outside dependency has one room")
  func rooms() {
    var rooms: [String: [String]] = [:]
    for (target, allowed) in Arrows.house {
      for module in allowed.subtracting(Arrows.ours) { rooms[module, default: []].append(target) }
    }
    #expect(rooms.count >= 6)
    for (module, targets) in rooms { #expect(targets.count == 1, "\(module) has \(targets.sorted())") }
  }

  @Test("no arrow leads round in a circle")
  func circles() {
    func below(_ target: String, _ path: [String]) -> [String]? {
      if path.contains(target) { return path + [target] }
      for next in (Arrows.house[target] ?? []).sorted() where Arrows.ours.contains(next) {
        if let circle = below(next, path + [target]) { return circle }
      }
      return nil
    }
    for target in Arrows.ours.sorted() { #expect(below(target, []) == nil) }
  }

  @Test("specialists do not know each other", arguments: ["AvowSources", "AvowAnalysis", "AvowStore"])
  func specialists(target: String) {
    #expect(Arrows.house[target]?.intersection(Arrows.ours) == ["AvowRecord"])
  }

  @Test("the folders under Sources are the targets of the dictionary")
  func folders() throws {
    let found = try Set(House.swiftFiles(under: "Sources").compactMap(\.target))
    #expect(found == Arrows.ours)
  }

  @Test("Package.swift declares no arrow that the dictionary does not have")
  func manifest() throws {
    let manifest = try House.file("Package.swift").text
    for (target, allowed) in Arrows.house {
      guard
        let start = manifest.range(of: "arget(\n      name: \"\(target)\"")
          ?? manifest.range(of: "arget(name: \"\(target)\"")
      else {
        Issue.record("\(target) is not in Package.swift")
        continue
      }
      let declaration = manifest[start.upperBound...].prefix { $0 != "]" }
      for other in Arrows.ours where declaration.contains("\"\(other)\"") {
        #expect(allowed.contains(other), "Package.swift lets \(target) depend on \(other)")
      }
    }
  }
}

@Suite("The scanner of imports")
struct ImportScannerTests {
  @Test("every way to write an import is found")
  func forms() {
    let source = """
      import Foundation
      public import AvowRecord
      @preconcurrency import GRDB
      @testable internal import AvowStore
      import struct Hummingbird.Router
        import   enum   Mustache.Template // why
      #if canImport(FoundationNetworking)
        import FoundationNetworking
      #endif
      import A; import B
      """
    #expect(
      Import.all(in: source, file: "x.swift").map(\.module) == [
        "Foundation", "AvowRecord", "GRDB", "AvowStore", "Hummingbird", "Mustache",
        "FoundationNetworking", "A", "B",
      ])
  }

  @Test("a comment, a string and a name are no imports")
  func others() {
    let source = #"""
      // import GRDB
      /* import GRDB */
      /// import GRDB
      let text = """
        import GRDB
        """
      let imported = "import GRDB"
      importFile(GRDB)
      say("It is damaged; import the sources anew.")
      let address = "http://example.org" // import GRDB
      """#
    #expect(Import.all(in: source, file: "x.swift").isEmpty)
  }

  @Test("a forbidden arrow is told with its place")
  func badSample() {
    let sample = "import Foundation\n\npublic import AvowStore\nimport struct GRDB.Row\n"
    let faults = Arrows.faults(target: "AvowSources", imports: Import.all(in: sample, file: "Bad.swift"))
    #expect(
      faults == [
        "Bad.swift:3: AvowSources imports AvowStore, and no arrow allows it",
        "Bad.swift:4: AvowSources imports GRDB, and no arrow allows it",
      ])
    #expect(!Arrows.faults(target: "NewRoom", imports: []).isEmpty)
  }

  @Test("the network is for the operations only")
  func network() {
    let imports = Import.all(in: "import FoundationNetworking", file: "x.swift")
    #expect(Arrows.faults(target: "AvowOperations", imports: imports).isEmpty)
    #expect(Arrows.faults(target: "AvowSite", imports: imports).count == 1)
  }
}
