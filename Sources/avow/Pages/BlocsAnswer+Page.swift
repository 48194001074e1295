import AvowOperations
import AvowRecord

extension BlocsAnswer {
  var csv: String {
    var writer = DelimitedWriter(header: ["state", "bloc", "typical", "together"])
    for member in blocs.flatMap(\.members) {
      writer.append([
        member.state, String(member.bloc), member.isTypical ? "1" : "0", NumberText.six(member.together),
      ])
    }
    return writer.text
  }

  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Blocs found in votes")
    page.fields([
      ("Roll calls", NumberText.grouped(run.rollCalls)), ("Votes", NumberText.grouped(run.votes)),
      ("Silhouette", NumberText.three(silhouette?.value)),
      (
        "Adjusted Rand index",
        "\(NumberText.three(stability?.value)), 90 % of draws \(NumberText.interval(stability?.low, stability?.high))"
      ),
      ("Settings", run.parameters),
    ])
    for bloc in blocs {
      page.heading(
        "Bloc \(bloc.number), around \(bloc.typical): \(NumberText.count(bloc.members.count, "state"))")
      page.paragraph("With its bloc in \(NumberText.three(bloc.together)) of the draws, in the mean.")
      page.paragraph(bloc.members.map { $0.state + ($0.isBorder ? "?" : "") }.joined(separator: " "))
    }
    page.list(
      "How to read it",
      [
        "A question mark stands behind a state that was with its bloc in fewer than 80 of 100 draws: it stands at a border.",
        "A silhouette below .25 says that the Assembly is a cloud and not a set of blocs; an adjusted Rand index near 1 "
          + "that the same blocs come out when resolutions are drawn anew.",
        "The typical state is nearest to the others; it does not lead them.",
      ])
    return page.text
  }
}

extension BlocMember {
  /// True when it was with its bloc in fewer than 80 of 100 draws.
  var isBorder: Bool { (together ?? 1) < 0.8 }
}
