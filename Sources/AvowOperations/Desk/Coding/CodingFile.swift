public import AvowRecord
import AvowStore
public import Foundation

/// The codings of one coder as a table, for work away from the desk.
///
/// One row a claim: `place, paragraph, digest, text, code, words, occurrence, remark`. A row with the code `nothing` says that
/// nothing applies; a paragraph without a code is not coded yet. The words of the paragraph are for reading only.
public struct CodingFile {
  public static let header = [
    "place", "paragraph", "digest", "text", "code", "words", "occurrence", "remark",
  ]
  static let nothing = "nothing"

  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// The paragraphs that wait for a coder, with what the coder said of them so far.
  public func export(_ project: CodingProject, of account: Account) throws -> String {
    let own = try desk.store.ownCodings(of: project.id, by: account.id)
    let units = try desk.store.codingUnits(of: project.id, for: account.id)
    guard !units.isEmpty else { throw DeskFault.noSuch("coding project of this coder", project.id) }
    var writer = DelimitedWriter(header: CodingFile.header)
    for unit in units {
      let content = own[unit.id]?.content
      var lines = ReadClaims.lines(content?.claims ?? [], in: unit.drawn.text)
      if lines.isEmpty {
        lines = [.init(code: content == nil ? "" : CodingFile.nothing, words: "", occurrence: "")]
      }
      for (index, line) in lines.enumerated() {
        writer.append([
          "\(unit.place)", unit.drawn.paragraph, unit.drawn.digest, unit.drawn.text, line.code, line.words,
          line.occurrence, index == 0 ? content?.remark : nil,
        ])
      }
    }
    return writer.text
  }

  /// Takes a table back; nothing is kept when a row is not understood.
  ///
  /// - Returns: the number of paragraphs that were coded in it.
  ///
  /// Throws ``CodingFileFault`` with a sentence a line, or a ``DeskFault`` when the coder has handed in.
  @discardableResult
  public func take(
    _ data: Data, name: String, project: CodingProject, of coder: Account, by account: Account?
  ) throws -> Int {
    let table = try DelimitedTable(data, name: name)
    let missing = CodingFile.header.filter { $0 != "text" && !table.header.contains($0) }
    guard missing.isEmpty else {
      throw CodingFileFault(lines: [
        "\(name): the header has no column \(missing.joined(separator: ", ")). Take the table that the desk gave out."
      ])
    }
    let units = Dictionary(
      uniqueKeysWithValues: try desk.store.codingUnits(of: project.id, for: coder.id).map { ($0.place, $0) })
    var faults: [String] = []
    var rows: [Int: [DelimitedTable.Row]] = [:]
    for row in table.rows {
      let given = row.fields["place"] ?? ""
      guard let place = Int(given), let unit = units[place] else {
        faults.append("\(name), line \(row.line): “\(given)” is no paragraph that waits for this coder.")
        continue
      }
      guard row.fields["paragraph"] == unit.drawn.paragraph, row.fields["digest"] == unit.drawn.digest else {
        faults.append(
          "\(name), line \(row.line): “\(row.fields["paragraph"] ?? "")” is not what was drawn as paragraph \(place), "
            + "or its words were others. Take the table anew.")
        continue
      }
      rows[place, default: []].append(row)
    }
    var codings: [(unit: CodingUnit, content: Coding.Content)] = []
    for (place, rows) in rows.sorted(by: { $0.key < $1.key }) {
      guard let unit = units[place] else { continue }
      if let content = content(rows, unit, project, name, &faults) { codings.append((unit, content)) }
    }
    guard faults.isEmpty else { throw CodingFileFault(lines: faults) }
    try desk.store.keep(codings, of: project, coder: coder.id, by: account?.id, at: desk.now)
    return codings.count
  }

  /// What the rows of one paragraph say; nil when it is not coded yet, or a row is not understood.
  private func content(
    _ rows: [DelimitedTable.Row], _ unit: CodingUnit, _ project: CodingProject, _ name: String,
    _ faults: inout [String]
  ) -> Coding.Content? {
    let coded = rows.filter { $0.fields["code"] != "" || $0.fields["words"] != "" }
    guard let first = coded.first else { return nil }
    let remark = rows.compactMap { $0.fields["remark"] }.filter { !$0.isEmpty }.joined(separator: " ")
    if coded.contains(where: { $0.fields["code"] == CodingFile.nothing }) {
      guard coded.count == 1 else {
        faults.append(
          "\(name), line \(first.line): paragraph \(unit.place) has “\(CodingFile.nothing)” and something else."
        )
        return nil
      }
      let none = try? ReadClaims.run([], codes: project.codes, in: unit.drawn.text)
      return Coding.Content(claims: none ?? [], remark: remark)
    }
    var lines: [ReadClaims.Line] = []
    let before = faults.count
    for row in coded {
      let line = ReadClaims.Line(
        code: row.fields["code"] ?? "", words: row.fields["words"] ?? "",
        occurrence: row.fields["occurrence"] ?? "")
      do {
        _ = try ReadClaims.run([line], codes: project.codes, in: unit.drawn.text)
        lines.append(line)
      } catch {
        faults.append("\(name), line \(row.line): \(error.description)")
      }
    }
    guard faults.count == before else { return nil }
    do {
      let claims = try ReadClaims.run(lines, codes: project.codes, in: unit.drawn.text)
      return Coding.Content(claims: claims, remark: remark)
    } catch {
      faults.append("\(name), line \(first.line): \(error.description)")
      return nil
    }
  }
}

/// What is wrong in a table of codings, a sentence a line; nothing of it was kept.
public struct CodingFileFault: Error, CustomStringConvertible {
  public let lines: [String]

  public var description: String {
    lines.prefix(20).joined(separator: "\n")
      + (lines.count > 20 ? "\nand \(lines.count - 20) more." : "") + "\nNothing was kept."
  }
}
