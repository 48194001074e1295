import AvowRecord
import Testing

@Suite("Delimited text")
struct DelimitedTextTests {
  /// The records of a text that is fed in the given pieces, each with its line.
  static func records(_ pieces: [[UInt8]], limit: Int = 1 << 20) throws -> [(line: Int, fields: [String])] {
    var records: [(line: Int, fields: [String])] = []
    var text = DelimitedText(limit: limit)
    let take: (DelimitedText.Record) throws -> Void = { record in
      records.append((record.line, (0..<record.count).map { record.shown($0) }))
    }
    for piece in pieces { try piece.withUnsafeBytes { try text.feed($0, take) } }
    try text.finish(take)
    return records
  }

  static func fields(_ text: String) throws -> [[String]] { try records([Array(text.utf8)]).map(\.fields) }

  @Test("a quoted field may hold separators, quotes and line ends")
  func quotes() throws {
    #expect(
      try DelimitedTextTests.fields("a,\"b,\"\"c\"\"\n\r\nd\",e\n\"\",\"\"\n") == [
        ["a", "b,\"c\"\n\r\nd", "e"], ["", ""],
      ])
  }

  @Test(
    "LF, CRLF and bare CR end a record",
    arguments: ["a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d", "\n\na,b\n\nc,d\n\n"])
  func lineEnds(text: String) throws {
    #expect(try DelimitedTextTests.fields(text) == [["a", "b"], ["c", "d"]])
  }

  @Test("empty fields are fields")
  func emptyFields() throws {
    #expect(try DelimitedTextTests.fields(",\n,,x\n\"\",") == [["", ""], ["", "", "x"], ["", ""]])
  }

  @Test("a byte-order mark at the start is passed over, elsewhere it is text")
  func mark() throws {
    #expect(try DelimitedTextTests.fields("\u{FEFF}a\n\u{FEFF}b\n") == [["a"], ["\u{FEFF}b"]])
    #expect(try DelimitedTextTests.records([[0xEF], [0xBB], [0xBF, 65]]).map(\.fields) == [["A"]])
    #expect(try DelimitedTextTests.records([[0xEF, 0xBB]]).count == 1)
  }

  @Test("the line of a record is the line of the file on which it starts")
  func lines() throws {
    let text = "a\r\n\"x\r\ny\rz\nw\"\r\n\r\nb\n"
    #expect(try DelimitedTextTests.records([Array(text.utf8)]).map(\.line) == [1, 2, 7])
  }

  @Test("a quote inside an unquoted field stands for itself")
  func strayQuote() throws {
    #expect(try DelimitedTextTests.fields("5\" gun,b\n") == [["5\" gun", "b"]])
  }

  @Test("a quote that is never closed is an error that names its line")
  func unterminated() {
    #expect(throws: DelimitedText.Fault.quoteNeverClosed(line: 2, start: "x,y\n")) {
      try DelimitedTextTests.fields("a\nx,\"y\n")
    }
  }

  @Test("text after a closing quote is an error")
  func afterQuote() {
    #expect(throws: DelimitedText.Fault.textAfterQuote(line: 1, fragment: "a")) {
      try DelimitedTextTests.fields("\"a\"b\n")
    }
  }

  @Test("a NUL byte is an error, inside quotes too", arguments: ["a\nb\u{0}c\n", "a\n\"b\u{0}c\"\n"])
  func nul(text: String) {
    #expect(throws: DelimitedText.Fault.nulByte(line: 2, column: 2)) { try DelimitedTextTests.fields(text) }
  }

  @Test(
    "a record beyond the limit is an error as soon as the limit is passed", arguments: ["x", "\"x", "x,"])
  func limit(start: String) throws {
    var text = DelimitedText(limit: 1 << 20)
    let piece = Array(repeating: UInt8(ascii: "y"), count: 1 << 16)
    let error = #expect(throws: DelimitedText.Fault.self) {
      try Array(start.utf8).withUnsafeBytes { try text.feed($0) { _ in } }
      for _ in 0..<20 { try piece.withUnsafeBytes { try text.feed($0) { _ in } } }
    }
    #expect(error.map { "\($0)".hasPrefix("line 1: a record is longer than 1048576 bytes") } == true)
  }

  @Test(
    "the limit holds for a record that comes in one piece",
    arguments: ["xxxxxxxxxxx\n", "x,x,x,x,x,x\n", "\"xxxxxxxxxxx\"\n"])
  func limitInOnePiece(text: String) throws {
    #expect(throws: DelimitedText.Fault.self) {
      try DelimitedTextTests.records([Array(text.utf8)], limit: 10)
    }
    #expect(try DelimitedTextTests.records([Array("x,y\nzz\n".utf8)], limit: 10).count == 2)
  }

  @Test("split at any byte, the records and their lines are the same")
  func splits() throws {
    let text = Array("\u{FEFF}a,\"b\"\"\r\nc\",é\r\n\r\n,,\r\"\"\nlast,\"q\",1\n\"x\ny\"".utf8)
    let whole = try DelimitedTextTests.records([text])
    for cut in 0...text.count {
      let parts = try DelimitedTextTests.records([Array(text[..<cut]), Array(text[cut...])])
      #expect(parts.map(\.fields) == whole.map(\.fields), "cut at \(cut)")
      #expect(parts.map(\.line) == whole.map(\.line), "cut at \(cut)")
    }
    let bytewise = try DelimitedTextTests.records(text.map { [$0] })
    #expect(bytewise.map(\.fields) == whole.map(\.fields))
  }

  @Test("what the writer writes the reader reads, for random fields and random pieces", arguments: 1...60)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let letters = ["a", "é", "\"", ",", "\n", "\r", "\r\n", " ", "\u{1F54A}", ";", "'", "0"]
    let width = Int.random(in: 1...5, using: &random)
    let rows = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      (0..<width).map { column in
        let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? ""
        }
        // A row of one empty field would be an empty line, which is passed over.
        return width == 1 && text.isEmpty ? "x" : text.joined()
      }
    }
    var writer = DelimitedWriter(header: (0..<width).map { "c\($0)" })
    for row in rows { writer.append(row) }
    var rest = Array(writer.text.utf8)[...]
    var pieces: [[UInt8]] = []
    while !rest.isEmpty {
      let count = Int.random(in: 1...9, using: &random)
      pieces.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    #expect(try DelimitedTextTests.records(pieces).map(\.fields).dropFirst() == rows[...])
  }

  @Test("a field is a whole number only when it is written as one")
  func integers() throws {
    var read: [Int?] = []
    var text = DelimitedText()
    let bytes = Array("0,-12,007,,-,+1,1.0,1e3,999999999999999999,1000000000000000000,NA,12a".utf8)
    let take: (DelimitedText.Record) -> Void = { record in
      read = (0..<record.count).map { record.integer($0) }
    }
    try bytes.withUnsafeBytes { try text.feed($0, take) }
    try text.finish(take)
    #expect(read == [0, -12, 7, nil, nil, nil, nil, nil, 999_999_999_999_999_999, nil, nil, nil])
  }

  @Test("a field that is not UTF-8 has no text, but can be shown")
  func notText() throws {
    var seen: [(String?, String)] = []
    var text = DelimitedText()
    let bytes: [UInt8] = [0x43, 0xF4, 0x74, 0x65, 10]
    try bytes.withUnsafeBytes { try text.feed($0) { seen.append(($0.text(0), $0.shown(0))) } }
    #expect(seen.count == 1)
    #expect(seen.first?.0 == nil)
    #expect(seen.first?.1 == "C\u{FFFD}te")
  }
}

/// A small generator (SplitMix64) whose numbers depend on its seed alone.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
