extension AllMethods {
  /// The methods of the statistical risk list and of counts foretold.
  static let ofRisk = [riskList, riskIntervals, riskEvaluation, riskCalibration, riskChange, monthlyCounts]

  public static let riskList = Method(
    id: "risk-elastic-net", version: "1", name: "Risk by an elastic net",
    question: "How often did the event follow cases that looked like this one?",
    formula:
      "minimise −(1/N) Σ (yη − log(1 + e^η)) + λ (α Σ|b| + (1 − α)/2 Σb²), η = a + Σ b z, z standardised with 1/N, a free\n"
      + "λ: 100 values at most from λmax = max |zᵀ(y − ȳ)|/(Nα) down to 10⁻⁴ λmax; of them the smallest loss over ten folds held out\n"
      + "loss: −2 log-likelihood a row, chances held within 10⁻⁵ of 0 and 1; contribution of a predictor: b (x − mean of x)",
    assumptions: [
      "Cases are alike: what raised the risk in the past raises it now, by the same log odds everywhere.",
      "A row that lacks a value is left out and counted; nothing is filled in.",
      "Rows of one country in neighbouring years fall into different folds, so that the loss over folds is somewhat too small.",
    ],
    howToRead:
      "A risk of .05 says that of twenty cases that looked alike one was followed by the event. Contributions add up to the log "
      + "odds exactly: a predictor with +0.7 doubles the odds against a case with the mean of that predictor.",
    doesNotShow:
      "Causes: a predictor may stand for another. Neighbours on the list are seldom told apart: look at the intervals of the "
      + "ranks. What is rare in the past, such as a new kind of event, is not foretold.",
    source:
      "H. Zou, T. Hastie, Journal of the Royal Statistical Society B 67 (2005), 301–320; J. Friedman, T. Hastie, R. Tibshirani, "
      + "Journal of Statistical Software 33 (2010), 1–22.")

  public static let riskIntervals = Method(
    id: "risk-bootstrap", version: "1", name: "Intervals of risk and rank",
    question: "How far would risk and rank lie elsewhere had other countries been seen?",
    formula:
      "draw as many units as there are, with replacement, each with all its rows; fit again at the same λ; foretell and rank\n"
      + "interval: the middle 95 % of the draws, of the risk and of the rank each",
    assumptions: [
      "Units are drawn whole, because the years of a country hang together; units are taken as independent of each other.",
      "λ is held: that another draw would choose another one is not in the interval.",
    ],
    howToRead:
      "A country at rank 5 with an interval of 2 to 19 may as well stand at 12. The same seed gives the same interval.",
    doesNotShow: "What a wrong model, wrong data or a changed world do: the real uncertainty is larger.",
    source:
      "B. Efron, Annals of Statistics 7 (1979), 1–26; A. C. Davison, D. V. Hinkley, Bootstrap Methods and Their Application, 1997, ch. 3.8."
  )

  public static let riskEvaluation = Method(
    id: "risk-evaluation", version: "1", name: "Forecasts graded year by year",
    question: "How good would the list have been, had it been made each year from what was known then?",
    formula:
      "origin T: learn from rows of years ≤ T − horizon whose outcome is known in full; foretell the rows of year T\n"
      + "AUC, average precision, recall in the first 10, 20, 30 of each year, log loss, observed/expected = Σy/Σp\n"
      + "Brier = miscalibration − discrimination + uncertainty, by isotonic regression of outcome on risk\n"
      + "intervals: middle 95 % over draws of whole units; differences from a baseline under the same draws",
    assumptions: [
      "Nothing of a later year is seen: scale, folds, penalty, chosen predictors and recalibration come from the rows known.",
      "The panel holds today's values, also where they were revised after the origin: this cannot be undone.",
      "A case whose outcome is not known is left out; a year with more than one in ten of them is refused, for a 0 there would be no 0.",
    ],
    howToRead:
      "First the number of events, then the interval of the difference from the baseline: when it holds 0 the model is not "
      + "known to be better. A recall of .6 in the first 30 says that four in ten events came to countries outside them.",
    doesNotShow:
      "Which of several models that nothing tells apart is the best: with eleven scores and three baselines one interval in "
      + "twenty leaves 0 out by chance alone.",
    source:
      "G. W. Brier, Monthly Weather Review 78 (1950), 1–3; T. Dimitriadis, T. Gneiting, A. I. Jordan, Proceedings of the National "
      + "Academy of Sciences 118 (2021), e2016191118.")

  public static let riskCalibration = Method(
    id: "risk-recalibration", version: "1", name: "Risks recalibrated by earlier forecasts",
    question: "What do risks become when they are held to what came of earlier ones?",
    formula:
      "log odds′ = a + b log odds, (a, b) by logistic regression of outcomes on the log odds of earlier forecasts whose outcome was over,\n"
      + "with normal priors a ~ (0, 1), b ~ (1, 1); fewer than five events: a = 0, b = 1\n"
      + "mean of three: the mean of the log odds of the elastic net, of the few named predictors, and of the first eleven predictors to enter",
    assumptions: [
      "The error of earlier forecasts goes on: where the event becomes rarer, risks learned from the past stay too high.",
      "Two numbers are all that some dozens of events can teach; a freer curve would follow chance.",
    ],
    howToRead:
      "Look at observed/expected, best at 1, and at the log loss. Ranks within a year do not change; ranks over years can.",
    doesNotShow: "Better ranks: recalibration moves the level of the risks, not the order of the countries.",
    source:
      "J. Platt, in: Advances in Large Margin Classifiers, 1999, 61–74; D. R. Cox, Biometrika 45 (1958), 562–565."
  )

  public static let riskChange = Method(
    id: "risk-change", version: "1", name: "Change between two editions",
    question: "Why does a country stand elsewhere than in the last edition?",
    formula:
      "f(S): log odds of the country fitted with the causes S swapped; part of a cause = mean over orders of f(before + cause) − f(before)\n"
      + "causes: revised data, recoding (predictors and outcome), new data, chance of the folds; parts sum to f(all) − f(none)",
    assumptions: [
      "Columns that only the old edition has are unknown for new rows: with other columns the order is revised data, recoding, new data, "
        + "and only the folds may stand at any place (four orders); with the same columns all six orders of the other three count.",
      "A column renamed without change is recoding here: sameness is by name. Values revised under a new name are recoding too.",
      "Both editions are made again by one recipe, and cases are dealt to folds by a seed.",
    ],
    howToRead:
      "+0.69 in log odds doubles the odds. A large part of recoding says that the list was made differently, not that the country changed.",
    doesNotShow:
      "Why the world changed, and which of the new values did it: for that look at the contributions of both editions.",
    source:
      "L. S. Shapley, in: Contributions to the Theory of Games II, 1953, 307–317; U. Faigle, W. Kern, International Journal of Game "
      + "Theory 21 (1992), 249–266.")

  public static let monthlyCounts = Method(
    id: "risk-monthly-counts", version: "1", name: "Monthly counts as distributions",
    question: "How many will be counted next month, and how sure is that?",
    formula:
      "P(X = 0) by logistic regression; X given X > 0: negative binomial without 0, log rate linear in the predictors, one size\n"
      + "predictors: log(1 + mean count) of the last 1, 3, 12 and 60 months, share of 12 months with a count; slopes pulled by 0.05 b²\n"
      + "ranked probability score Σ (P(X ≤ j) − [j ≥ x])²; log score −log P(X = x)",
    assumptions: [
      "A month without a row is a count of 0 from the country's first row to the end of the table.",
      "All countries share the slopes: what is foretold rests on the country's own past counts alone.",
      "The model is fitted anew each January, to pairs that were over by then.",
    ],
    howToRead:
      "Two plain rules stand beside it: the last twelve months, each as likely, and no change. Where the interval of a difference holds 0, the model is not "
      + "known to be better than that rule.",
    doesNotShow:
      "Outbreaks in places that were quiet for years, and deaths that nobody recorded. A few months with thousands of deaths "
      + "make most of the ranked probability score.",
    source:
      "J. Mullahy, Journal of Econometrics 33 (1986), 341–365; T. Gneiting, A. E. Raftery, Journal of the American Statistical "
      + "Association 102 (2007), 359–378.")
}
