import Foundation
import Testing

/// The lines that programs outside rely on, each as written.
@Suite("The contract of the command line")
struct ContractTests {
  @Test("avow --data D import FILE… --json tells counts and findings")
  func importing() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try MadeUpVotes.write(to: folder).map(\.path)
    let data = folder.appending(path: "D").path
    let outcome = try Avow.run(["--data", data, "import"] + files.reversed() + ["--json"])
    #expect(outcome.code == 0, "\(outcome.err)")
    let answer = try outcome.json()
    let totals = try #require(answer["totals"] as? [String: Int])
    #expect(totals["rollCalls"] == 6)
    #expect(totals["ballots"] == 30)
    let reports = try #require(answer["files"] as? [[String: Any]])
    #expect(reports.map { $0["file"] as? String } == ["made-up-resolutions.csv", "made-up-votes.csv"])
    let findings = reports.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
    #expect(
      findings.contains { $0["kind"] as? String == "totals-differ" && $0["about"] as? String == "rcid:9905" })
    #expect(totals["findings"] == findings.count)

    let again = try Avow.run(["--data", data, "import"] + files + ["--json"])
    #expect(again.code == 0)
    let known = try #require(again.json()["files"] as? [[String: Any]])
    #expect(known.allSatisfy { $0["outcome"] as? String == "already known" })
    #expect(try #require(again.json()["totals"] as? [String: Int])["ballots"] == 0)
  }

  @Test("avow --data D show A/RES/75/277 --json")
  func show() throws {
    let outcome = try Avow.run(data: #require(MadeUpVotes.record), "show", "A/RES/75/277", "--json")
    #expect(outcome.code == 0)
    let decision = try #require(outcome.json()["decision"] as? [String: Any])
    #expect(decision["id"] as? String == "A/RES/75/277")
    #expect(decision["inFavour"] as? Int == 115)
    #expect(decision["against"] as? Int == 15)
    #expect(decision["abstaining"] as? Int == 28)
  }

  @Test("avow --data D rollcalls --year 2005 --csv")
  func rollCalls() throws {
    let outcome = try Avow.run(data: #require(MadeUpVotes.record), "rollcalls", "--year", "2005", "--csv")
    #expect(outcome.code == 0)
    #expect(
      outcome.lines == [
        "id,date,session,body,resolution,symbol_as_printed,title,part,issues,yes,no,abstain,absent,not_a_member,margin,printed_yes,printed_no,printed_abstain,same_as",
        "rcid:9906,2005-11-08,60,GA,A/RES/60/9906,R/60/9906,A made-up resolution on pilots,whole,,3,1,1,0,0,2,3,1,1,",
      ])
  }

  @Test("avow --data D agreement USA RUS --csv has the columns year,shared_votes,exact,lijphart")
  func agreement() throws {
    let data = try #require(MadeUpVotes.record)
    let real = try Avow.run(data: data, "agreement", "USA", "RUS", "--csv")
    #expect(real.code == 0)
    #expect(real.out == "year,shared_votes,exact,lijphart\n")
    let outcome = try Avow.run(data: data, "agreement", "XAA", "XAD", "--csv")
    #expect(outcome.code == 0)
    #expect(
      outcome.out == """
        year,shared_votes,exact,lijphart
        1980,3,0.333333,0.500000
        1981,1,1.000000,1.000000
        2005,1,0.000000,0.000000

        """)
  }

  @Test("avow --data D brief RWA --json")
  func brief() throws {
    let outcome = try Avow.run(data: #require(MadeUpVotes.record), "brief", "RWA", "--json")
    #expect(outcome.code == 0)
    let brief = try outcome.json()
    #expect((brief["state"] as? [String: Any])?["id"] as? String == "RWA")
    #expect((brief["votesOnRtoP"] as? [Any])?.isEmpty == false)
    let agreement = try #require(brief["agreement"] as? [[String: Any]])
    #expect(agreement.compactMap { $0["with"] as? String } == ["CHN", "FRA", "GBR", "RUS", "USA"])
  }

  @Test("avow --data D check --json is clean after an import")
  func check() throws {
    let outcome = try Avow.run(data: #require(MadeUpVotes.record), "check", "--json")
    #expect(outcome.code == 0)
    #expect(try outcome.json()["clean"] as? Bool == true)
  }

  @Test("avow --data D export --to FOLDER writes tables and a manifest of digests")
  func export() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let to = folder.appending(path: "export")
    let outcome = try Avow.run(data: #require(MadeUpVotes.record), "export", "--to", to.path)
    #expect(outcome.code == 0, "\(outcome.err)")
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: to.appending(path: "manifest.json")))
        as? [String: Any])
    let files = try #require(manifest["files"] as? [[String: Any]])
    #expect(files.count > 20)
    for file in files {
      let name = try #require((file["path"] ?? file["name"]) as? String)
      let bytes = try Data(contentsOf: to.appending(path: name))
      #expect(bytes.count == file["bytes"] as? Int, "\(name)")
      #expect((file["sha256"] as? String)?.count == 64, "\(name)")
    }
  }

  @Test("avow risk fit --train --predict --outcome --predictors @FILE --folds --alpha .5 --json")
  func risk() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var text = "name,size,other,happened,fold\n"
    for row in 0..<120 {
      text +=
        "\"Case, \(row)\",\(Double(row % 10) + (row % 4 == 0 ? 3.5 : 0)),\(row % 7),\(row % 4 == 0 ? 1 : 0),\(row % 5)\n"
    }
    let table = folder.appending(path: "cases.csv")
    try Data(text.utf8).write(to: table)
    let names = folder.appending(path: "predictors.txt")
    try Data("size\nother\n".utf8).write(to: names)
    let line = [
      "risk", "fit", "--train", table.path, "--predict", table.path, "--outcome", "happened", "--predictors",
      "@" + names.path, "--folds", "fold", "--alpha", ".5",
    ]
    let answer = try Avow.run(line + ["--json"]).json()
    let path = try #require(answer["path"] as? [String: Any])
    let lambda = try #require(path["lambda"] as? [Double])
    #expect(lambda.count == (path["loss"] as? [Double])?.count)
    #expect(lambda.contains(try #require(answer["lambda"] as? Double)))
    #expect((answer["predictions"] as? [[String: Any]])?.count == 120)
    #expect(try Avow.run(line + ["--csv"]).out.hasPrefix("rank,probability,line,fold,happened,name\n1,"))
    let refused = try Avow.run(line.map { $0 == "happened" ? "happend" : $0 })
    #expect(refused.code == 1)
    #expect(refused.err.contains("has no column “happend”"))
  }

  @Test("avow risk fit --bootstrap, evaluate, compare and counts keep the columns that programs read")
  func riskTables() throws {
    let folder = try Avow.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var text = "land,year,size,calm,happened,later\n"
    for year in 2000..<2014 {
      for place in 0..<15 {
        let happened = (place * 5 + year * 3) % 17 < 4
        text +=
          "Land \(place),\(year),\((place * 37 + year * 11) % 23),\((place + year) % 5),\(happened ? 1 : 0),\(year < 2012 ? "0" : "")\n"
      }
    }
    let panel = folder.appending(path: "panel.csv")
    try Data(text.utf8).write(to: panel)
    let model = ["--outcome", "happened", "--predictors", "size,calm", "--unit", "land"]
    let fit = try Avow.run(
      ["risk", "fit", "--train", panel.path, "--predict", panel.path, "--bootstrap", "40", "--csv"] + model)
    #expect(fit.code == 0, "\(fit.err)")
    #expect(fit.out.hasPrefix("rank,probability,"), "\(fit.out.prefix(200))")
    let header = fit.out.prefix { !$0.isNewline }.split(separator: ",")
    for name in ["low", "high", "rank_low", "rank_high"] {
      #expect(header.contains(Substring(name)), "\(header)")
    }
    let evaluate = try Avow.run(
      [
        "risk", "evaluate", "--panel", panel.path, "--known-by", "later", "--origins", "2008-2013",
        "--replicates", "40",
        "--csv",
      ] + model)
    #expect(evaluate.code == 0, "\(evaluate.err)")
    #expect(evaluate.out.hasPrefix("model,score,value,low,high,events,cases,minus-climatology,"))
    let compare = try Avow.run(
      [
        "risk", "compare", "--old", panel.path, "--old-base", "2011", "--new", panel.path, "--new-base",
        "2013",
      ]
        + ["--known-by", "later", "--csv"] + model)
    #expect(compare.code == 0, "\(compare.err)")
    #expect(
      compare.out.hasPrefix(
        "unit,name,old_risk,new_risk,old_rank,new_rank,change,revised,new-data,folds,sentence\n"))
    var months = "country,month,count\n"
    for month in 0..<60 {
      for place in 0..<4 {
        months +=
          "Land \(place),\(2001 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1),\((month * 7 + place * 11) % 9)\n"
      }
    }
    let table = folder.appending(path: "months.csv")
    try Data(months.utf8).write(to: table)
    let counts = try Avow.run([
      "risk", "counts", "--table", table.path, "--origins", "2005-01:2005-06", "--csv",
    ])
    #expect(counts.code == 0, "\(counts.err)")
    #expect(counts.out.hasPrefix("country,made,month,none,mean,rate,size,count\nLand 0,2005-01,2005-02,"))
  }
}
