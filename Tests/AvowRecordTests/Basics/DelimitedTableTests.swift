import AvowRecord
import Foundation
import Testing

@Suite("Delimited tables")
struct DelimitedTableTests {
  struct Lake: Decodable, Equatable {
    let lakeName: String
    let depthInMetres: Int?
    let isSalt: Bool
    let seenOn: PartialDate?
  }

  private func lakes(_ text: String) throws -> [Lake] {
    try DelimitedTable(Data(text.utf8), name: "lakes.csv").decoded(as: Lake.self)
  }

  private func fault(_ text: String) -> String {
    let error = #expect(throws: DelimitedTable.Fault.self) { try lakes(text) }
    return error?.description ?? ""
  }

  @Test("columns are found by name, and an empty field is absent")
  func decoding() throws {
    let read = try lakes(
      "is_salt,lake_name,depth_in_metres,seen_on,note\nyes,Merrow,12,2018-06,x\nno,Torvik,,,\n")
    #expect(
      read == [
        Lake(lakeName: "Merrow", depthInMetres: 12, isSalt: true, seenOn: PartialDate("2018-06")),
        Lake(lakeName: "Torvik", depthInMetres: nil, isSalt: false, seenOn: nil),
      ])
  }

  @Test("an error quotes file, line, column and field")
  func errors() {
    #expect(
      fault("lake_name,is_salt,depth_in_metres\nMerrow,yes,12\nTorvik,no,deep\n")
        == "lakes.csv, line 3: column depth_in_metres, “deep”: not a whole number")
    #expect(fault("lake_name,is_salt\n,yes\n") == "lakes.csv, line 2: column lake_name is missing or empty")
    #expect(
      fault("lake_name,is_salt\nMerrow,maybe\n").contains("column is_salt, “maybe”: neither yes nor no"))
    #expect(fault("lake_name,is_salt,seen_on\nMerrow,yes,soon\n").contains("“soon” is not a date"))
  }

  @Test("a row of another width, a column that stands twice and a broken quote are errors")
  func shape() {
    #expect(fault("a,b\n1\n") == "lakes.csv, line 2: 1 fields where the header has 2: “1”")
    #expect(fault("a,a\n1,2\n").contains("stands twice"))
    #expect(fault("a,b\n1,\"2\n").hasPrefix("lakes.csv, line 2: a quote is opened and never closed"))
  }

  @Test("text that is not UTF-8 is an error")
  func encoding() {
    let bytes = Data("a\n".utf8) + Data([0xE9, 10])
    let error = #expect(throws: DelimitedTable.Fault.self) { try DelimitedTable(bytes, name: "lakes.csv") }
    #expect(error?.description == "lakes.csv, line 2: “\u{FFFD}” is not UTF-8 text")
  }
}
