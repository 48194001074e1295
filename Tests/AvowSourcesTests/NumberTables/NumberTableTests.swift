import AvowRecord
import AvowSources
import Foundation
import Testing

@Suite("Tables of numbers")
struct NumberTableTests {
  private func read(_ text: String, _ numbers: [String]) throws -> (columns: [[Double]], labels: [String]) {
    let url = FileManager.default.temporaryDirectory.appending(path: "numbers-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let table = try NumberTableReader.read(url, numbers: numbers)
    return (table.columns, table.labels)
  }

  @Test("numbers may be quoted, missing or truths; other columns are kept as words")
  func values() throws {
    let table = try read("\"x\",name,y\n\"1.5\",\"Ruritania, north\",TRUE\nNA,b,\n", ["x", "y"])
    #expect(table.columns[0][0] == 1.5 && table.columns[0][1].isNaN)
    #expect(table.columns[1][0] == 1 && table.columns[1][1].isNaN)
    #expect(table.labels == ["name"])
  }

  @Test(
    "a fault quotes the place and the fragment",
    arguments: [
      ("x,y\n1,2\n3,much\n", "line 3, column y: “much”"), ("x,y\n1,Inf\n", "line 2, column y: “Inf”"),
      ("x,z\n1,2\n", "no column “y”"), ("x,y,y\n1,2,3\n", "two columns “y”"),
      ("x,y\n1,2,3\n", "“1,2,3”"), ("x,y\n", "no rows"),
    ])
  func faults(text: String, words: String) {
    let error = #expect(throws: (any Error).self) { try read(text, ["x", "y"]) }
    #expect("\(error!)".contains(words), "\(error!)")
  }
}
