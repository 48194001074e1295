import Foundation
import Testing

@testable import AvowSources

@Suite("Cases of GlobaLeaks")
struct CaseExportTests {
  /// An archive whose members are stored as they are; lies about length and packing where it is told to.
  static func archive(_ members: [(name: String, bytes: [UInt8])], unpacked: Int? = nil, method: Int = 0)
    -> [UInt8]
  {
    func two(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
    func four(_ value: Int) -> [UInt8] { two(value & 0xFFFF) + two(value >> 16) }
    var (body, list): ([UInt8], [UInt8]) = ([], [])
    for (name, bytes) in members {
      let sizes = four(0) + four(bytes.count) + four(unpacked ?? bytes.count)
      let start = body.count
      body += four(0x0403_4B50) + two(20) + two(0) + two(method) + four(0) + sizes
      body += two(name.utf8.count) + two(0) + Array(name.utf8) + bytes
      list += four(0x0201_4B50) + two(20) + two(20) + two(0) + two(method) + four(0) + sizes
      list +=
        two(name.utf8.count) + two(0) + two(0) + two(0) + two(0) + four(0) + four(start) + Array(name.utf8)
    }
    return body + list + four(0x0605_4B50) + four(0) + two(members.count) + two(members.count)
      + four(list.count)
      + four(body.count) + two(0)
  }

  static let report = ("report.txt", Array("Boats gather.\r\nAt the weir.".utf8))

  @Test("report and files are read; names are labels and lead nowhere")
  func read() throws {
    let export = try CaseExport(
      Self.archive([
        Self.report, ("files/a.png", [1, 2]), ("../../etc/passwd", [3]), ("/elsewhere/key", [4]),
        ("files_attached_from_recipients/..\\..\\b.txt", [5]), ("files/", []),
      ]), named: "report-1.zip")
    #expect(export.text == "Boats gather.\nAt the weir.")
    #expect(export.files.map(\.name).sorted() == ["a.png", "b.txt", "key", "passwd"])
    #expect(export.leftOut.isEmpty)
  }

  @Test("a member that would unpack to very much is left out, and said so")
  func bomb() throws {
    let bytes = Self.archive([Self.report, ("files/a.png", [1, 2, 3])], unpacked: 60 << 20, method: 8)
    #expect(throws: CaseFault.noReport("x.zip")) { try CaseExport(bytes, named: "x.zip") }
    var mixed = Self.archive([Self.report, ("files/a.png", [1, 2, 3])])
    // The length unpacked of the second member, in the list of contents.
    let place = mixed.count - 22 - "files/a.png".utf8.count - 46 + 24
    mixed.replaceSubrange(place..<(place + 4), with: [0, 0, 0, 3])
    let export = try CaseExport(mixed, named: "x.zip")
    #expect(export.text.hasPrefix("Boats") && export.files.isEmpty && export.leftOut.count == 1)
    #expect(export.leftOut.first?.contains("more than a document holds") == true)
  }

  @Test("what is no export is refused in a sentence")
  func faults() {
    func fault(_ bytes: [UInt8]) -> CaseFault? {
      do {
        _ = try CaseExport(bytes, named: "x.zip")
        return nil
      } catch { return error as? CaseFault }
    }
    #expect(fault([]) == .noArchive("x.zip", "it breaks off"))
    #expect(fault(Array("-----BEGIN PGP MESSAGE-----".utf8)) == .locked("x.zip"))
    #expect(fault(Self.archive([("other.txt", [1])])) == .noReport("x.zip"))
    let many = (0..<101).map { ("files/\($0)", [UInt8(1)]) } + [Self.report]
    #expect(fault(Self.archive(many)) == .tooMany("x.zip", 102))
    let large = Self.archive([("report.txt", [UInt8](repeating: 65, count: (1 << 20) + 1))])
    #expect(fault(large) == .tooLarge("x.zip"))
    #expect(throws: CaseFault.notThere("nowhere.zip")) { try CaseExport(URL(filePath: "nowhere.zip")) }
  }

  @Test("an archive cut or changed anywhere neither crashes nor hangs")
  func fuzz() {
    let good = Self.archive([Self.report, ("files/a.png", Array(repeating: 7, count: 200))])
    for cut in 0..<good.count { _ = try? CaseExport(Array(good.prefix(cut)), named: "x.zip") }
    var state: UInt64 = 11
    for _ in 0..<4000 {
      var bytes = good
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(state >> 20 & 255)
      }
      _ = try? CaseExport(bytes, named: "x.zip")
    }
  }
}
