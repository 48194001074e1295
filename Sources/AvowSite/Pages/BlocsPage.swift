import AvowOperations
import AvowRecord

/// Blocs found in votes, with how firmly they stand.
struct BlocsPage: Page {
  static let template = "blocs"
  let head = PageHead(
    "Blocs found in votes", "Into which parts the General Assembly falls by its votes, and how firmly.",
    at: .blocs,
    trail: [Link("Groups", .groups)])
  let hasRun: Bool
  let lede: String
  let blocs: [Bloc]
  let tried: DataTable?
  let settings: String

  struct Bloc: Sendable {
    let title: String
    let note: String
    let members: [Member]
  }

  struct Member: Sendable {
    let state: Link
    let share: String
    let isTypical: Bool
    let isBorder: Bool
  }

  static func load(from answers: Answers) throws -> BlocsPage {
    BlocsPage(try BlocsAnswer.latest(in: answers), in: answers)
  }

  init(_ found: BlocsAnswer?, in answers: Answers) {
    hasRun = found != nil
    guard let found else {
      lede = "No blocs were looked for yet."
      (blocs, tried, settings) = ([], nil, "")
      return
    }
    let stability = found.stability
    lede =
      "From \(Number.text(found.run.votes)) votes on \(Number.text(found.run.rollCalls)) divided roll calls: "
      + "\(found.blocs.count) blocs, silhouette \(Share.signed(found.silhouette?.value)). When resolutions are drawn anew, the "
      + "same blocs come out with an adjusted Rand index of \(Share.signed(stability?.value)) "
      + "(90 % of draws \(Share.range(stability?.low, stability?.high)))."
    blocs = found.blocs.map { bloc in
      Bloc(
        title: "Bloc \(bloc.number), around \(answers.reference.name(of: bloc.typical))",
        note:
          "\(bloc.members.count) states; in the mean together in a share of \(Share.text(bloc.together)) of the draws.",
        members: bloc.members.map { member in
          Member(
            state: answers.link(member.state), share: Share.text(member.together),
            isTypical: member.isTypical,
            isBorder: (member.together ?? 1) < 0.8)
        }.sorted { $0.state.text < $1.state.text })
    }
    tried = DataTable(
      "Numbers of blocs that were tried", columns: ["Blocs", "Mean silhouette#"],
      rows: found.tried.map { [.init($0.label), .init(Share.signed($0.value), isNumber: true)] })
    settings =
      "Run \(found.run.id), \(found.run.method) version \(found.run.version), made on \(found.run.madeOn), seed \(found.run.seed): "
      + found.run.parameters
  }
}
