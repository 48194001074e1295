import AvowAnalysis
import AvowOperations
import AvowRecord

/// The share of the recommendations of each session of the review in which a lens finds a phrase: a bar a session, from 0.
struct LensSessionsChart {
  let lens: Lens
  /// In order of time.
  let sessions: [LensCounts.Session]

  func chart() -> Chart {
    Chart(
      id: "sessions", question: "How much of what was asked was about it, session by session?",
      reading:
        "Each bar is the share of the recommendations of one session of the Universal Periodic Review in which the lens finds a "
        + "phrase, one for each state that made it. Below stands the session.",
      limits:
        "Which states were reviewed decides much: each session has others. It says nothing of what was answered, nor of what was "
        + "asked in other words.",
      legend: [], wide: picture(width: 720, isNarrow: false), narrow: picture(width: 340, isNarrow: true),
      table: table)
  }

  private var top: Double {
    let most = sessions.map(\.share).max() ?? 0
    return [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8].first { most <= $0 } ?? 1
  }

  private func picture(width: Double, isNarrow: Bool) -> String {
    let (left, base, plot) = (40.0, 190.0, 170.0)
    var drawing = Drawing(width: width, height: 226)
    let slot = (width - left - 8) / Double(max(1, sessions.count))
    for part in [0.5, 1.0] {
      drawing.line(left, base - part * plot, width, base - part * plot, "grid")
      drawing.text(left - 6, base - part * plot + 4, Share.text(part * top), "axis", anchor: .end)
    }
    drawing.text(left - 6, base + 4, "0", "axis", anchor: .end)
    let step = [1, 2, 5, 10].first { Double($0) * slot >= 26 } ?? 20
    for (index, one) in sessions.enumerated() {
      let x = left + Double(index) * slot
      if index % step == 0 {
        drawing.text(x + slot / 2, base + 22, one.session, "axis", anchor: .middle)
      }
      let height = one.share / top * plot
      drawing.box(
        x + slot * 0.12, base - height, min(slot * 0.76, 40), height, "spoke",
        hover: isNarrow
          ? nil : "Session \(one.session): \(one.found) of \(one.of) (\(Share.text(one.share)))")
    }
    drawing.line(left, base, width, base, "base")
    let description =
      sessions.max { $0.share < $1.share }.map {
        "Highest in session \($0.session): \($0.found) of \($0.of), a share of \(Share.text($0.share))."
      } ?? ""
    return drawing.svg(
      id: "sessions" + (isNarrow ? "-narrow" : "-wide"), title: "\(lens.name) by session of the review",
      description: description, kind: "bars " + (isNarrow ? "narrow" : "wide"))
  }

  private var table: DataTable {
    let seen = RecommendationFilter.seen(by: lens.id)
    return DataTable(
      "\(lens.name), by session of the review",
      columns: ["Session", "Began", "Found#", "Of#", "Share#", "States that received one#", "Reviewed#"],
      rows: sessions.map { one in
        let filter = seen.with(\.session, one.session)
        return [
          .init(one.session), .init(one.date?.inWords ?? ""),
          .init(Number.text(one.found), href: SiteMap.recommendations(filter).href, isNumber: true),
          .init(
            Number.text(one.of), href: SiteMap.recommendations(filter.with(\.lens, nil)).href,
            isNumber: true),
          .init(Share.text(one.share), isNumber: true), .init(Number.text(one.states), isNumber: true),
          .init(Number.text(one.statesReviewed), isNumber: true),
        ]
      })
  }
}
