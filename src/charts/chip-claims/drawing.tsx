import { colorOf, EvidenceMark, FlagMark, HAIR, INK, SOFT, TEXT } from "../drawing/paint";
import { PlacedMarks } from "../drawing/placed-marks-drawing";
import type { DrawingProps } from "../drawing-props";
import { layOutClaims, type PlacedClaim } from "./layout";
import type { ClaimsView } from "./view";

/** Each claim as a number with its bar in the outline of what it is compared with. */
export function Drawing({ view, width, height, scope }: DrawingProps<ClaimsView>) {
  const { claims, heading } = layOutClaims(view, width, height);
  return (
    <PlacedMarks
      width={width}
      height={height}
      marks={claims}
      draw={(claim) => <ClaimMark claim={claim} scope={scope} />}
    >
      {heading && (
        <>
          <line x1={0} x2={width} y1={heading.y} y2={heading.y} stroke={HAIR} />
          <text x={heading.nameAt.x} y={heading.nameAt.y} fontSize={TEXT.body} fill={SOFT}>
            {heading.nameAt.text}
          </text>
        </>
      )}
    </PlacedMarks>
  );
}

function ClaimMark({ claim, scope }: { readonly claim: PlacedClaim; readonly scope: string }) {
  const { figure, provider, evidence, valueAt, valueSize, flagAt, flag, bar, outline, whoAt, whatAt } = claim;
  return (
    <g data-figure={figure.id} data-provider={provider?.id}>
      <text x={valueAt.x} y={valueAt.y} fontSize={valueSize} fontWeight={700} fill={INK}>
        {valueAt.text}
      </text>
      {flagAt && flag && <FlagMark {...flagAt} severity={flag} />}
      {whoAt.map(({ text, ...at }) => (
        <text key={at.y} {...at} fontSize={TEXT.body} fontWeight={700} fill={INK}>
          {text}
        </text>
      ))}
      {whatAt.map(({ text, ...at }) => (
        <text key={at.y} {...at} fontSize={TEXT.body} fill={INK}>
          {text}
        </text>
      ))}
      <rect {...outline} fill="none" stroke={SOFT} />
      <EvidenceMark evidence={evidence} color={colorOf(provider)} id={`${scope}-${figure.id}`}>
        {(paint) => <rect {...bar} {...paint} />}
      </EvidenceMark>
      {[...claim.referenceAt, ...claim.remarkAt].map(({ text, ...at }) => (
        <text key={`${at.x} ${at.y}`} {...at} fontSize={TEXT.small} fill={SOFT}>
          {text}
        </text>
      ))}
    </g>
  );
}
