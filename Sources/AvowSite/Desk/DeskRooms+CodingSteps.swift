import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// The single steps of coding.
extension DeskRooms {
  func codingForm(_ fields: CodingFormPage.Fields, refusal: String? = nil) throws -> CodingFormPage {
    CodingFormPage(
      fields, themes: try record.reference().themes, debates: try record.proceedings().debates,
      coders: try coders(), refusal: refusal)
  }

  func coders() throws -> [Account] {
    try desk.store.accounts().filter { $0.roles.contains(.coder) && $0.closed == nil }
  }

  func makeProject(_ form: DeskForm, _ account: Account) throws -> DeskReply {
    let fields = try CodingFormPage.read(form)
    do {
      guard let count = Int(fields.count), let seed = UInt64(fields.seed) else {
        throw DeskFailure.badForm("How many, and the seed, are whole numbers.")
      }
      let (drawn, of) = try DrawParagraphs.run(record, from: fields.source, count: count, seed: seed)
      let id = try MakeCodingProject(desk).run(
        fields.plan, drawn: drawn, of: of, from: fields.source.words, seed: seed,
        coders: coders().filter { fields.coders.contains($0.id) },
        vocabulary: record.reference().themes.map(\.id), by: account)
      return .moved(.coding(.one(id)))
    } catch let fault as CodingFault {
      return .page(try codingForm(fields, refusal: fault.description), status: 400)
    } catch let fault as DeskFault {
      return .page(try codingForm(fields, refusal: fault.description), status: 400)
    }
  }

  func unitPage(
    _ id: Int, _ place: Int, _ account: Account, typed: (lines: [ReadClaims.Line], remark: String)? = nil,
    refusal: String? = nil
  ) throws -> CodingUnitPage {
    let project = try ownProject(id, account)
    let units = try desk.store.codingUnits(of: id, for: account.id)
    guard let unit = units.first(where: { $0.place == place }) else { throw DeskFailure.unknownAddress }
    return CodingUnitPage(
      unit, of: project, among: units,
      coding: try desk.store.ownCodings(of: id, by: account.id)[unit.id],
      isHandedIn: try hasHandedIn(id, account), context: try CodingContext(unit.drawn, in: record),
      names: try codeNames, typed: typed, refusal: refusal)
  }

  func code(_ form: DeskForm, _ id: Int, _ place: Int, _ account: Account) throws -> DeskReply {
    let project = try ownProject(id, account)
    let units = try desk.store.codingUnits(of: id, for: account.id)
    guard let index = units.firstIndex(where: { $0.place == place }) else {
      throw DeskFailure.unknownAddress
    }
    let typed = (lines: try CodingLines.read(form), remark: try form.text("remark", atMost: 5000))
    func refused(_ why: String) throws -> DeskReply {
      .page(try unitPage(id, place, account, typed: typed, refusal: why), status: 400)
    }
    let isNothing = try form.text("nothing") == "yes"
    guard isNothing == typed.lines.isEmpty else {
      return try refused(
        isNothing
          ? "“Nothing applies” is chosen beside a claim. Take one of them out."
          : "Make a claim, or say that nothing applies.")
    }
    do {
      try CodeParagraph(desk).run(units[index], typed.lines, remark: typed.remark, in: project, by: account)
    } catch let fault as ClaimFault {
      return try refused(fault.description)
    } catch let fault as DeskFault {
      return try refused(fault.description)
    }
    guard index + 1 < units.count else { return .moved(.coding(.one(id))) }
    return .moved(.coding(.unit(id, units[index + 1].place)))
  }

  func decisionPage(
    _ id: Int, _ place: Int, typed: (lines: [ReadClaims.Line], reason: String, publicReason: String)? = nil,
    refusal: String? = nil
  ) throws -> CodingDecisionPage {
    let status = try codingStatus(id)
    guard let line = status.lines.first(where: { $0.unit.place == place }) else {
      throw DeskFailure.unknownAddress
    }
    return CodingDecisionPage(
      line, of: status, accounts: try names(), context: try CodingContext(line.unit.drawn, in: record),
      names: try codeNames, typed: typed, refusal: refusal)
  }

  func decide(_ form: DeskForm, _ id: Int, _ place: Int, _ account: Account) throws -> DeskReply {
    let status = try codingStatus(id)
    guard let line = status.lines.first(where: { $0.unit.place == place }) else {
      throw DeskFailure.unknownAddress
    }
    let typed = (
      lines: try CodingLines.read(form), reason: try form.text("reason", atMost: 5000),
      publicReason: try form.text("public", atMost: 2000)
    )
    func refused(_ why: String) throws -> DeskReply {
      .page(try decisionPage(id, place, typed: typed, refusal: why), status: 400)
    }
    do {
      guard let after = Int(try form.text("after", atMost: 6)) else {
        throw DeskFailure.badForm("It does not say which decision it follows.")
      }
      try Adjudicate(desk).run(
        line, typed.lines, reason: typed.reason, publicReason: typed.publicReason, after: after,
        in: status.project, by: account)
    } catch let fault as ClaimFault {
      return try refused(fault.description)
    } catch let fault as CodingFault {
      return try refused(fault.description)
    } catch let fault as DeskFault {
      return try refused(fault.description)
    }
    let next = status.undecided.first { $0.unit.place > place }
    return .moved(.coding(next.map { .decision(id, $0.unit.place) } ?? .one(id)))
  }

  func replaceCoder(_ form: DeskForm, _ id: Int, _ account: Account) throws -> DeskReply {
    let project = try codingProject(id)
    let (coder, other) = (Int(try form.text("coder", atMost: 9)), Int(try form.text("by", atMost: 9)))
    let accounts = try desk.store.accounts()
    guard let coder = accounts.first(where: { $0.id == coder }),
      let other = accounts.first(where: { $0.id == other })
    else { throw DeskFailure.badForm("Choose who drops out, and who takes over.") }
    return try refusable(id, account) {
      try ReplaceCoder(desk).run(project, coder, by: other, editor: account)
    }
  }

  func takeTable(_ form: DeskForm, _ id: Int, _ account: Account) throws -> DeskReply {
    let project = try ownProject(id, account)
    let text = try form.text("table", atMost: DeskDoor.largestTable / 2)
    let isHandedIn = try hasHandedIn(id, account)
    do {
      let count = try CodingFile(desk).take(
        Data(text.utf8), name: "The table", project: project, of: account, by: account)
      let words = count.of("paragraph is", "paragraphs are")
      return .page(CodingOfflinePage(project, isHandedIn: isHandedIn, done: "\(words) kept as coded."))
    } catch let fault as CodingFileFault {
      return .page(CodingOfflinePage(project, isHandedIn: isHandedIn, refusals: fault.lines), status: 400)
    } catch let fault as DelimitedTable.Fault {
      return .page(
        CodingOfflinePage(project, isHandedIn: isHandedIn, refusals: ["\(fault)."]), status: 400)
    } catch let fault as DeskFault {
      return .page(
        CodingOfflinePage(project, isHandedIn: isHandedIn, refusals: [fault.description]), status: 400)
    }
  }
}
